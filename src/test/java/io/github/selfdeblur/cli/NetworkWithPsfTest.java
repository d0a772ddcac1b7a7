package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  private PictureFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path root) {
    folder = new PictureFolder(root);
    folder.save(TestPictures.psf(), "psf.tif");
    folder.save(TestPictures.blobs(44, 40), "cells.tif");
  }

  @Test
  void theMacroAndTheCommandLineNameItAndGiveTheSame() throws IOException {
    String line =
        folder
            .macro(
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
            folder.path("cells.tif"),
            "--psf=" + folder.path("psf.tif"),
            "--method=network",
            "--iterations=2",
            "--seed=3",
            "--threads=1",
            "--out=" + folder.root());
    assertEquals("", terminal.errors());
    assertArrayEquals(folder.pixels("macro.tif"), folder.pixels("cells-network.tif"));
    String report = Files.readString(folder.file("cells-network-report.json"));
    assertTrue(report.contains("\"device\": \"cpu\""), report);
    assertTrue(report.contains(" --seed=3 ") && report.contains(" --threads=1"), report);
  }

  @Test
  void whatCannotBeIsRefused() throws IOException {
    String printed =
        folder.macro(
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
