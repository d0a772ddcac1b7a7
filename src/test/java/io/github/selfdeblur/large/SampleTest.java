package io.github.selfdeblur.large;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import io.github.selfdeblur.grid.Tiles;
import io.github.selfdeblur.intensity.Signal;
import io.github.selfdeblur.large.plan.TileBlock;
import io.github.selfdeblur.large.region.RegionFiles;
import io.github.selfdeblur.large.region.RegionReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

  private static final TileBlock VOLUME = new TileBlock(0, 0, 0, LargeVolume.DEPTH);
  private static final int PX = LargeVolume.WIDTH * LargeVolume.HEIGHT * LargeVolume.DEPTH;

  @TempDir private Path folder;

  private Sample of(ImagePlus image, int most) throws IOException {
    try (RegionReader reader = RegionFiles.open(LargeVolume.saved(image, folder))) {
      return Sample.of(reader, VOLUME, most);
    }
  }

  @Test
  void aBlockThatIsNotTooLargeIsLookedAtAsAWhole() throws IOException {
    ImagePlus image = LargeVolume.image(1);
    Sample sample = of(image, PX);
    assertArrayEquals(
        new int[] {LargeVolume.WIDTH, LargeVolume.HEIGHT, LargeVolume.DEPTH}, sample.px().size());
    float[] last = sample.px().plane(LargeVolume.DEPTH - 1).values();
    assertEquals(
        image.getStack().getProcessor(LargeVolume.DEPTH).getf(7, 8),
        last[8 * LargeVolume.WIDTH + 7]);
  }

  @Test
  void ofALargerOneBandsTellAlmostTheSame() throws IOException {
    ImagePlus image = LargeVolume.image(1);
    Sample whole = of(image, PX);
    Sample bands = of(image, PX / 4);
    assertTrue(bands.px().values().length <= PX / 4);
    int[] slices = Arrays.stream(bands.places()).mapToInt(place -> place[0]).toArray();
    assertTrue(slices[0] < 4 && slices[slices.length - 1] > LargeVolume.DEPTH - 5);
    double sigma = Signal.of(whole.px(), OptionalDouble.empty()).noise().sigma();
    double ofBands = Signal.of(bands.px(), OptionalDouble.empty()).noise().sigma();
    assertEquals(sigma, ofBands, 0.1 * sigma);
  }

  @Test
  void theBrightestTileIsFoundInBothWays() throws IOException {
    ImagePlus image = LargeVolume.image(1);
    for (int z = 1; z <= LargeVolume.DEPTH; z++) {
      for (int y = 45; y < LargeVolume.HEIGHT; y++) {
        image.getStack().getProcessor(z).setf(75, y, 60000);
      }
    }
    Tiles tiles =
        Tiles.of(
            new int[] {LargeVolume.WIDTH, LargeVolume.HEIGHT, LargeVolume.DEPTH},
            new int[] {60, 60, LargeVolume.DEPTH},
            new int[] {20, 20, 12});
    assertEquals(3, of(image, PX).brightest(tiles));
    assertEquals(3, of(image, PX / 4).brightest(tiles));
  }
}
