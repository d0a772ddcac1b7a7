package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.Menus;
import ij.plugin.PlugIn;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.classic.ClassicPlugin;
import io.github.selfdeblur.image.classic.Timed;
import io.github.selfdeblur.psf.Psf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins of others in comparisons: fakes that are called as the true ones are. */
class ComparePluginsTest {

  private static final String DL2 = "DeconvolutionLab2 Run";
  private static final String ITERATIVE = "Iterative Deconvolve 3D";

  private static final String CLIJ = "CLIJ2 Macro Extensions";

  private PictureFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path root) throws IOException {
    folder = PictureFolder.ofBlobs(root);
    folder.macro("print(1);"); // from now on there is a table of commands
  }

  @SuppressWarnings("unchecked")
  private static void install(String label, Class<? extends PlugIn> plugin) {
    Menus.getCommands().put(label, plugin.getName());
  }

  @AfterEach
  void remove() {
    Menus.getCommands().remove(DL2);
    Menus.getCommands().remove(ITERATIVE);
    Menus.getCommands().remove(CLIJ);
  }

  private String compare(String options) throws IOException {
    return folder.macro(
        """
        open("FOLDER/cells.tif");
        run("SelfDeblur: Compare Methods...", "psf=[FOLDER/psf.tif] methods=wiener %s csv=[FOLDER/m.csv]");
        print(nImages + " " + getTitle());
        """
            .formatted(options));
  }

  private List<String> labels() throws IOException {
    return Files.readAllLines(folder.file("m.csv")).stream()
        .map(line -> line.split(",")[0])
        .toList();
  }

  @Test
  void theyRunByTheirMacroCommandsWithTheSamePsf() throws IOException {
    install(DL2, FakeDeconvolutionLab2.class);
    install(ITERATIVE, FakeIterativeDeconvolve.class);
    String printed = compare("plugins=installed");
    assertEquals("3 cells.tif-methods\n", printed, "no image of theirs is left");
    assertEquals(
        List.of("Label", "blurry", "wiener", "deconvolutionlab2", "iterative-deconvolve-3d"),
        labels());
    assertTrue(FakeDeconvolutionLab2.options.contains("-algorithm RL 30 "));
    for (ImagePlus psf : List.of(FakeDeconvolutionLab2.psf, FakeIterativeDeconvolve.psf)) {
      assertEquals(72, psf.getWidth());
      assertEquals(1, psf.getStatistics().mean * 72 * 64, 1e-4);
      assertEquals(0.2, psf.getProcessor().getf(36, 32), 1e-4, "the L's middle");
    }
    List<String> table = Files.readAllLines(folder.file("m.csv"));
    int flux = List.of(table.get(0).split(",")).indexOf("flux_ratio");
    assertEquals(2, Double.parseDouble(table.get(3).split(",")[flux]), 1e-4);
    double brighter = Double.parseDouble(table.get(4).split(",")[flux]);
    double mean = folder.opened("cells.tif").getStatistics().mean;
    assertEquals(1 + 100 / 10.0 / mean, brighter, 1e-4, "100 iterations");
  }

  /** A plane goes as two slices, with a PSF that is in the second alone, its origin's place. */
  @Test
  void clijTakesAPlaneAsAStack() throws IOException {
    install(CLIJ, FakeClij.class);
    Grid plane = Blobs.blurred(20, 16, 100);
    Timed made = ClassicPlugin.CLIJ2_FFT.deconvolve(plane, Psf.centred(Blobs.psf()), () -> {});
    assertArrayEquals(plane.values(), made.image().values());
    assertEquals(Map.of(), FakeClij.MEMORY, "its memory is given back");
    ImageStack psf = FakeClij.psf.getStack();
    assertEquals(2, psf.size());
    assertEquals(0, psf.getProcessor(1).getStats().max);
    assertEquals(6, psf.getWidth(), "a side that can be halved");
    assertEquals(0.2, psf.getProcessor(2).getf(3, 3), 1e-6, "the L's middle");
  }

  /** Makes nothing. */
  public static final class Idle implements PlugIn {
    @Override
    public void run(String argument) {}
  }

  @Test
  void oneThatMakesNothingIsLeftOut() throws IOException {
    install(DL2, Idle.class);
    String printed = compare("plugins=deconvolutionlab2");
    assertTrue(
        printed.startsWith(
            "SelfDeblur: deconvolutionlab2 was left out: DeconvolutionLab2 made no image."),
        printed);
    assertEquals(List.of("Label", "blurry", "wiener"), labels());
  }

  @Test
  void oneThatIsNotThereIsRefused() throws IOException {
    install(DL2, Idle.class);
    String printed = compare("plugins=iterative-deconvolve-3d");
    assertEquals(
        "SelfDeblur: Plugins must be installed, iterative-deconvolve-3d is not; there is"
            + " deconvolutionlab2.",
        printed.lines().findFirst().orElseThrow());
  }
}
