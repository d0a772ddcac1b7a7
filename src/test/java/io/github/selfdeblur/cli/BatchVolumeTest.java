package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import io.github.selfdeblur.deconvolve.lucy.SimulatedStack;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.OrthogonalViews;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.psf.volume.Aberrations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch of z-stacks that are volumes, and the key that says so. */
class BatchVolumeTest {

  private static final int SIDE = 16;
  private static final int SLICES = 8;

  @TempDir private Path root;

  private static ImagePlus volume() {
    int[] start = {8, 8, 4};
    Grid part =
        SimulatedStack.of(Aberrations.NONE, 300)
            .blurry()
            .crop(start, new int[] {SIDE, SIDE, SLICES});
    ImageStack stack = new ImageStack(SIDE, SIDE);
    int px = SIDE * SIDE;
    for (int z = 0; z < SLICES; z++) {
      float[] plane = Arrays.copyOfRange(part.values(), z * px, (z + 1) * px);
      stack.addSlice(new FloatProcessor(SIDE, SIDE, plane));
    }
    ImagePlus image = new ImagePlus("volume", stack);
    image.setDimensions(1, SLICES, 1);
    return image;
  }

  @Test
  void aVolumeGetsItsPictureAndAPlaneIsNone() throws IOException {
    BatchFolder folder = new BatchFolder(root);
    folder.add(volume(), "a.tif");
    folder.add(TestPictures.blobs(48, 44), "plane.tif");

    Terminal terminal =
        Terminal.run(
            "batch",
            folder.input(),
            "--stack=volume",
            "--na=1.2",
            "--wavelength=0.525",
            "--pixel=0.08",
            "--z-step=0.25",
            "--modality=light-sheet",
            "--threads=1");

    assertEquals(1, terminal.exitCode());
    String refusal = "failed plane.tif: A volume must have at least 8 slices, got 1";
    assertTrue(terminal.errors().contains(refusal), terminal.errors());
    assertEquals(
        List.of("a-deblurred-views.png", "a-deblurred.tif", "a-psf.tif", "batch.csv", "batch.log"),
        BatchFolder.names(folder.results()));
    assertTrue(BatchFolder.table(folder.results()).get(1).endsWith(" stack=volume"));
    ImagePlus views = ImageFiles.open(folder.results().resolve("a-deblurred-views.png"));
    int side = SIDE + OrthogonalViews.GAP + SLICES * 25 / 8;
    assertTrue(views.getHeight() >= 20 + side, views.toString());
    assertEquals(8, views.getBitDepth());
  }

  @Test
  void aMacroKnowsTheKeyToo() throws IOException {
    BatchFolder folder = new BatchFolder(root);
    folder.add(TestPictures.blobs(48, 44), "plane.tif");
    String printed =
        Macro.run(
            "run('SelfDeblur: Batch Folder...', 'folder=["
                + folder.input().replace('\\', '/')
                + "] stack=volume');"
                + "run('SelfDeblur: Batch Folder...', 'folder=["
                + folder.input().replace('\\', '/')
                + "] stack=cube');");
    assertTrue(printed.contains("failed plane.tif: A volume must have at least 8 slices"), printed);
    assertTrue(
        printed.contains("SelfDeblur: Stack must be one of auto, planes, volume, got 'cube'."),
        printed);
  }
}
