package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import io.github.selfdeblur.image.file.ImageFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A volume that Java's memory does not hold as a whole, from the command line. */
class VolumeInTilesTest {

  @TempDir Path folder;

  private static ImagePlus stack(int side, int depth, boolean image) {
    ImageStack stack = new ImageStack(side, side);
    for (int z = 0; z < depth; z++) {
      ImageProcessor plane =
          image ? new ShortProcessor(side, side) : new FloatProcessor(side, side);
      for (int i = 0; i < plane.getPixelCount(); i++) {
        plane.setf(i, image ? 100 + (i % side / 9 + i / side / 7 + z / 5) % 3 * 300 : 1);
      }
      stack.addSlice(plane);
    }
    ImagePlus volume = new ImagePlus("volume", stack);
    volume.setDimensions(1, depth, 1);
    return volume;
  }

  /** In 100 MB of memory, of a size that is Java's and not yet PyTorch's. */
  @Test
  void saysHowMuchItTakesAndHowManyTilesBeforeTheWork() throws IOException, InterruptedException {
    Path volume = folder.resolve("volume.tif");
    Path psf = folder.resolve("psf.tif");
    ImageFiles.saveTiff(stack(160, 40, true), volume);
    ImageFiles.saveTiff(stack(5, 5, false), psf);
    ProcessBuilder program =
        ChildJvm.of(
            entry -> true,
            List.of(
                "deconvolve",
                volume.toString(),
                "--psf=" + psf,
                "--method=richardson-lucy-tv",
                "--iterations=2",
                "--out=" + folder));
    program.environment().put("JAVA_TOOL_OPTIONS", "-Xmx100m");
    String printed = ChildJvm.printed(program);
    int needs =
        printed.indexOf("1 volume of 160×160×40 px: the result takes 4 MB and the work on a");
    int tiles = printed.indexOf("MB of Java's memory as a whole: deconvolved in ");
    int done = printed.indexOf(", in tiles of ");
    assertTrue(needs >= 0 && tiles > needs && done > tiles, printed);
    ImagePlus sharp = ImageFiles.open(folder.resolve("volume-richardson-lucy-tv.tif"));
    assertEquals(40, sharp.getNSlices());
  }
}
