package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import io.github.selfdeblur.Micrograph;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.module.Module;

/** A micrograph whose optics are given needs neither PyTorch nor a support. */
class MicrographCommandsTest {

  private PictureFolder folder;
  private ImagePlus cells;

  @BeforeEach
  void makeFolder(@TempDir Path root) {
    folder = new PictureFolder(root);
    cells = TestPictures.image("cells.tif", Micrograph.blurry());
    folder.save(cells, "cells.tif");
  }

  @Test
  void aMacroGivesTheCommandsPixels() throws Exception {
    Module module =
        CommandRun.of(
            cells, Map.of("na", 0.9, "wavelength", 0.52, "pixel", 0.1, "show_network", true));
    assertNull(CommandRun.refusal(module));
    ImagePlus deblurred = (ImagePlus) module.getOutput("deblurred");
    String info = deblurred.getInfoProperty();
    assertTrue(info.contains("model: micrograph, NA 0.9, wavelength 0.52 µm"), info);

    folder.macro(
        """
        open("FOLDER/cells.tif");
        run("SelfDeblur...", "na=0.9 wavelength=0.52 pixel=0.1");
        saveAs("Tiff", "FOLDER/result.tif");
        """);

    assertArrayEquals(TestPictures.pixels(deblurred), folder.pixels("result.tif"));
  }

  @Test
  void theCommandLineNeedsNoPyTorch() throws Exception {
    List<String> arguments =
        List.of(
            "deblur",
            folder.path("cells.tif"),
            "--na=0.9",
            "--wavelength=0.52",
            "--pixel=0.1",
            "--out=" + folder.file("out"));
    ProcessBuilder program = ChildJvm.of(entry -> !entry.contains("pytorch-native"), arguments);
    program.environment().put("DJL_CACHE_DIR", folder.path("cache"));

    ChildJvm.printed(program);

    String model =
        folder
            .json("out/cells-report.json")
            .getAsJsonArray("runs")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("report")
            .get("psfModel")
            .getAsString();
    assertTrue(model.startsWith("micrograph, NA 0.9"), model);
    assertEquals(96, folder.opened("out/cells-deblurred.tif").getWidth());
  }
}
