package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.io.FileSaver;
import ij.process.FloatProcessor;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.image.file.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The network with a known PSF: what it computes with can be chosen wherever it can be asked for.
 */
class NetworkWithPsfTest {

  @TempDir private Path folder;

  @BeforeEach
  void save() {
    ImagePlus light = new ImagePlus("psf", new FloatProcessor(5, 5, Blobs.psf().values()));
    assertTrue(new FileSaver(light).saveAsTiff(path("psf.tif")));
    assertTrue(new FileSaver(TestPictures.blobs(44, 40)).saveAsTiff(path("cells.tif")));
  }

  private String path(String name) {
    return folder.resolve(name).toString().replace('\\', '/');
  }

  private float[] pixels(String name) throws IOException {
    return (float[]) ImageFiles.open(folder.resolve(name)).getProcessor().getPixels();
  }

  private String macro(String text) throws IOException {
    return Macro.run(text.replace("FOLDER", path("")) + "\nrun(\"Close All\");");
  }

  @Test
  void theMacroAndTheCommandLineNameItAndGiveTheSame() throws IOException {
    String line =
        macro(
                """
            run("SelfDeblur: Deconvolve with PSF...", "input=[FOLDER/cells.tif] psf=[FOLDER/psf.tif] method=network iterations=2 seed=3 threads=1");
            selectImage("cells.tif-network"); saveAs("Tiff", "FOLDER/macro.tif");
            run("SelfDeblur: Copy Macro Line", "input=macro.tif");
            """)
            .stripTrailing();
    assertTrue(line.contains(" seed=3 device=cpu threads=1\""), line);
    Terminal terminal =
        Terminal.run(
            "deconvolve",
            path("cells.tif"),
            "--psf=" + path("psf.tif"),
            "--method=network",
            "--iterations=2",
            "--seed=3",
            "--threads=1",
            "--out=" + folder);
    assertEquals("", terminal.errors());
    assertArrayEquals(pixels("macro.tif"), pixels("cells-network.tif"));
    String report = Files.readString(folder.resolve("cells-network-report.json"));
    assertTrue(report.contains("\"device\": \"cpu\""), report);
    assertTrue(report.contains(" --seed=3 ") && report.contains(" --threads=1"), report);
  }

  @Test
  void whatCannotBeIsRefused() throws IOException {
    String printed =
        macro(
            """
            open("FOLDER/cells.tif");
            run("SelfDeblur: Deconvolve with PSF...", "psf=[FOLDER/psf.tif] threads=0");
            run("SelfDeblur: Deconvolve with PSF...", "psf=[FOLDER/psf.tif] device=tpu");
            run("SelfDeblur: Compare Methods...", "psf=[FOLDER/psf.tif] device=tpu");
            """);
    assertEquals(3, printed.lines().count(), printed);
    assertTrue(printed.startsWith("SelfDeblur: Threads must be from 1 "), printed);
    String device = "SelfDeblur: Device must be one of auto, cpu, gpu, got 'tpu'.\n";
    assertTrue(printed.endsWith(device + device), printed);
  }
}
