package io.github.selfdeblur.large;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.plugin.FolderOpener;
import io.github.selfdeblur.cluster.ThisMachine;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.stack.ImageDeconvolution;
import io.github.selfdeblur.large.region.RegionFiles;
import io.github.selfdeblur.large.region.RegionReader;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.KnownPsfRows;
import io.github.selfdeblur.options.rows.StackRows;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Wish;
import io.github.selfdeblur.solve.Ear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An image by tiles is the image as a whole. */
class TiledRunTest {

  /** Twice the reach of the PSF, px. */
  private static final int BORDER = 4;

  @TempDir private Path folder;

  private TiledRun planned(ImagePlus psf, Answers how) throws IOException {
    Path image = folder.resolve("volume.tif");
    return TiledRun.planned(LargeVolume.request(image, psf, how, folder), 1, note -> {});
  }

  private static boolean run(TiledRun run) throws IOException {
    return run.run(new ThisMachine(1), Monitor.NONE);
  }

  private static ImagePlus whole(ImagePlus image, ImagePlus psf, Answers how) {
    KnownPsfOptions options = KnownPsfRows.options(KnownPsfRows.method(how), how).build();
    Map<String, String> all = new HashMap<>(how.texts());
    all.putAll(Map.of("channels", "all", "slices", psf.getNSlices() > 1 ? "current" : "all"));
    StackOptions planes = StackRows.options(new Answers(all));
    return ImageDeconvolution.of(image, psf, PsfOrigin.MIDDLE, options, planes, Monitor.NONE)
        .image();
  }

  private static float[] plane(ImagePlus image, int number) {
    return (float[]) image.getStack().getProcessor(number).convertToFloatProcessor().getPixels();
  }

  /** The largest difference over the range, but for px next to the image's own borders. */
  private static double difference(ImagePlus whole, ImagePlus tiled) {
    assertEquals(whole.getStackSize(), tiled.getStackSize());
    double largest = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int z = 1; z <= whole.getStackSize(); z++) {
      float[] expected = plane(whole, z);
      float[] got = plane(tiled, z);
      for (int i = 0; i < got.length; i++) {
        boolean inside = z > BORDER && z <= whole.getStackSize() - BORDER && isInside(i);
        largest = Math.max(largest, inside ? Math.abs(expected[i] - got[i]) : 0);
        least = Math.min(least, expected[i]);
        most = Math.max(most, expected[i]);
      }
    }
    return largest / (most - least);
  }

  private static boolean isInside(int px) {
    int x = px % LargeVolume.WIDTH;
    int y = px / LargeVolume.WIDTH;
    return Math.min(x, y) >= BORDER
        && x < LargeVolume.WIDTH - BORDER
        && y < LargeVolume.HEIGHT - BORDER;
  }

  @ParameterizedTest
  @CsvSource({"wiener,0,5e-3", "richardson-lucy-tv,4,5e-3", "richardson-lucy,4,5e-3"})
  void aVolumeByTilesIsTheVolume(String method, int iterations, double most) throws IOException {
    ImagePlus image = LargeVolume.image(1);
    LargeVolume.saved(image, folder);
    ImagePlus psf = LargeVolume.psf(3);
    Answers how = LargeVolume.how(method, iterations);
    TiledRun run = planned(psf, how);
    assertTrue(run.describe().contains(LargeVolume.TILES + " tiles of 60×60×12 px"));
    assertTrue(run(run));
    ImagePlus tiled = FolderOpener.open(run.planes().toString());
    double difference = difference(whole(image, psf, how), tiled);
    assertTrue(difference < most, method + ": " + difference);
    assertTrue(difference > 0, "no tiles at all");
  }

  @Test
  void planesOfAHyperstackAreDeconvolvedByThemselves() throws IOException {
    ImagePlus image = LargeVolume.image(2);
    LargeVolume.saved(image, folder);
    ImagePlus psf = LargeVolume.psf(1);
    Answers how = LargeVolume.how("richardson-lucy-tv", 2);
    TiledRun run =
        TiledRun.planned(
            new TileRequest(
                folder.resolve("volume.tif"),
                psf,
                how,
                Optional.of(new int[] {80}),
                OptionalDouble.of(500),
                folder),
            1,
            note -> {});
    assertTrue(run(run));
    ImagePlus whole = whole(image, psf, how);
    try (RegionReader tiled = RegionFiles.open(run.planes())) {
      assertEquals(2, tiled.shape().channels());
      assertEquals(0.5, tiled.calibration().pixelDepth);
      float[] plane = new float[LargeVolume.WIDTH * LargeVolume.HEIGHT];
      for (int number : new int[] {0, 17}) {
        tiled.read(number, 0, 0, LargeVolume.WIDTH, LargeVolume.HEIGHT, plane, 0);
        assertArrayEquals(plane(whole, number + 1), plane, 5f);
      }
    }
  }

  @Test
  void planesOpenInImageJWithTheirCalibration() throws IOException {
    LargeVolume.saved(LargeVolume.image(1), folder);
    TiledRun run = planned(LargeVolume.psf(3), LargeVolume.how("richardson-lucy-tv", 1));
    assertTrue(run(run));
    Path file = run.planes().resolve("z0012.tif");
    ImagePlus plane = ImageFiles.open(file);
    assertEquals(32, plane.getBitDepth());
    assertEquals("micron", plane.getCalibration().getUnit());
    assertEquals(0.25, plane.getCalibration().pixelWidth, 1e-9);
    assertEquals(0.5, plane.getCalibration().pixelDepth);
    assertFalse(Files.exists(folder.resolve("volume-richardson-lucy-tv-work")));
    String report = Files.readString(folder.resolve("volume-richardson-lucy-tv-report.json"));
    assertTrue(report.contains("\"tile\": \"60×60×12\""), report);
  }

  /** Ended in a tile, and one of those that were done lost. */
  @Test
  void whatIsDoneIsNotDoneAgain() throws IOException {
    LargeVolume.saved(LargeVolume.image(1), folder);
    TiledRun run = planned(LargeVolume.psf(3), LargeVolume.how("richardson-lucy-tv", 2));
    Path work = folder.resolve("volume-richardson-lucy-tv-work");
    Path third = work.resolve("c1-z1-t1-tile3");
    assertFalse(
        run.run(
            new ThisMachine(1), (share, part) -> Files.exists(third) ? Wish.FINISH : Wish.GO_ON));
    assertFalse(Files.exists(work.resolve("c1-z1-t1-tile4")));
    Files.delete(work.resolve("c1-z1-t1-tile2"));
    Path first = work.resolve("c1-z1-t1-tile1");
    FileTime before = Files.getLastModifiedTime(first);
    List<String> told = new ArrayList<>();
    assertTrue(
        run.run(
            new ThisMachine(1),
            (share, part) -> {
              told.add(part.name());
              try {
                assertTrue(!Files.exists(first) || Files.getLastModifiedTime(first).equals(before));
              } catch (IOException e) {
                return Wish.CANCEL;
              }
              return Wish.GO_ON;
            }));
    assertTrue(told.contains("2 tiles"), told.toString());
    assertTrue(told.contains("writing 12 planes"), told.toString());
  }

  @Test
  void aPlaneThatIsLostIsMadeAgainAndOtherParametersBeginAnew() throws IOException {
    LargeVolume.saved(LargeVolume.image(1), folder);
    TiledRun run = planned(LargeVolume.psf(3), LargeVolume.how("richardson-lucy-tv", 1));
    assertTrue(run(run));
    Path kept = run.planes().resolve("z0002.tif");
    Path lost = run.planes().resolve("z0003.tif");
    byte[] content = Files.readAllBytes(lost);
    Files.delete(lost);
    FileTime before = Files.getLastModifiedTime(kept);
    assertTrue(run(run));
    assertArrayEquals(content, Files.readAllBytes(lost));
    assertEquals(before, Files.getLastModifiedTime(kept));
    Ear ear = new Ear();
    TiledRun other = planned(LargeVolume.psf(3), LargeVolume.how("richardson-lucy-tv", 2));
    assertTrue(other.run(new ThisMachine(1), ear));
    assertEquals(
        List.of(run.planes() + " holds planes of another run: begun anew."),
        ear.notes.subList(0, 1));
    assertFalse(Arrays.equals(content, Files.readAllBytes(lost)));
  }
}
