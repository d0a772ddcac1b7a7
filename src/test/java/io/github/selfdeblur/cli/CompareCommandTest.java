package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import io.github.selfdeblur.image.file.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compare Methods... in macros, and the same on the command line. */
class CompareCommandTest {

  private PictureFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path root) {
    folder = PictureFolder.ofBlobs(root);
  }

  @Test
  void compareMakesAMontageAndATable() throws IOException {
    String printed =
        folder.macro(
            """
            open("FOLDER/cells.tif");
            makeRectangle(4, 8, 40, 32);
            run("SelfDeblur: Compare Methods...", "psf=[FOLDER/psf.tif] methods=wiener,richardson-lucy truth=[FOLDER/sharp.tif] png=[FOLDER/new/m.png] csv=[FOLDER/new/m.csv]");
            print(getTitle() + " " + bitDepth());
            """);
    assertTrue(printed.endsWith("cells.tif-methods 24\n"), printed);
    List<String> table = Files.readAllLines(folder.file("new/m.csv"));
    assertEquals(4, table.size());
    assertTrue(table.get(0).contains("psnr_db"), table.get(0));
    assertTrue(table.get(1).contains("blurry"), table.get(1));
    assertTrue(table.get(3).contains("richardson-lucy"), table.get(3));
    ImagePlus montage = folder.opened("new/m.png");
    // Four tiles of 40 × 32 px, four times enlarged, and their borders.
    assertEquals(4 * 4 * 40, montage.getWidth(), 20);
    assertEquals(2 * 4 * 32, montage.getHeight(), 20);
  }

  @Test
  void compareOnTheCommandLine() throws IOException {
    Terminal terminal =
        Terminal.run(
            "compare",
            folder.path("cells.tif"),
            "--psf",
            folder.path("psf.tif"),
            "--methods",
            "wiener,sparse",
            "--out",
            folder.path("out"));
    assertEquals("", terminal.errors());
    List<String> lines = terminal.output().lines().toList();
    assertTrue(lines.indexOf("wiener") >= 0, terminal.output());
    assertTrue(lines.indexOf("sparse") > lines.indexOf("wiener"), terminal.output());
    for (String name : List.of("wiener.tif", "sparse.tif", "methods.png", "methods.csv")) {
      assertTrue(Files.exists(folder.file("out/cells-" + name)), name);
    }
  }

  /** Columns may be added behind them. */
  @Test
  void anOldLineMakesTheColumnsItMade() throws IOException {
    folder.macro(
        """
        open("FOLDER/cells.tif");
        run("SelfDeblur: Compare Methods...", "psf=[FOLDER/psf.tif] psf_size=0 methods=wiener truth=[FOLDER/sharp.tif] csv=[FOLDER/m.csv]");
        """);
    String head = Files.readAllLines(folder.file("m.csv")).get(0);
    assertTrue(
        head.startsWith(
            "Label,noise_sigma_grey,noise_sigma_zoran_weiss_grey,noise_sigma_photons_grey,"
                + "gain_grey_per_photon,read_noise_grey,resolution_decorrelation_px,"
                + "resolution_frc_halves_px,psnr_db,ssim,ssim_zero_padded,shift_x_px,shift_y_px,"
                + "isnr_db,psnr_to_blurry_db,residual_whiteness,seconds,peak_memory_mb,flux_ratio,"
                + "error_ratio_"),
        head);
  }

  @Test
  void presetsAndImagesOnTheCommandLine() throws IOException {
    Terminal terminal =
        Terminal.run(
            "compare",
            folder.path("cells.tif"),
            "--methods=fast",
            "--iterations=3",
            "--psf-size=5",
            "--threads=1",
            "--images=" + folder.path("cells.tif") + "," + folder.path("sharp.tif"),
            "--truth=" + folder.path("sharp.tif"),
            "--true-kernel=" + folder.path("psf.tif"),
            "--out=" + folder.path("out"));
    assertEquals("", terminal.errors());
    assertEquals(5, folder.opened("out/cells-fast-psf.tif").getWidth());
    List<String> table = Files.readAllLines(folder.file("out/cells-methods.csv"));
    assertEquals(
        List.of("Label", "blurry", "fast", "cells.tif", "sharp.tif"),
        table.stream().map(line -> line.split(",")[0]).toList());
    assertTrue(table.get(0).endsWith("psf_similarity,error_ratio_spectral,error_ratio_squared"));
    assertEquals(640, folder.opened("out/cells-scatter.png").getWidth(), 5);
  }

  @Test
  void compareFindsThePsfItself() throws IOException {
    String printed =
        folder.macro(
            """
            open("FOLDER/cells.tif");
            run("SelfDeblur: Compare Methods...", "psf_size=5 methods=magic");
            run("SelfDeblur: Compare Methods...", "psf_size=5 methods=wiener,wiener");
            run("SelfDeblur: Compare Methods...", "psf_size=5 truth=[FOLDER/psf.tif]");
            print(nImages);
            """);
    List<String> lines = printed.lines().toList();
    assertTrue(lines.get(0).startsWith("SelfDeblur: Method must be one of"), printed);
    assertEquals(
        "SelfDeblur: Methods must be one or more, each once, with commas between them, got"
            + " 'wiener,wiener'.",
        lines.get(1));
    assertTrue(lines.get(2).startsWith("SelfDeblur: Result and truth must be"), printed);
    assertEquals("1", lines.get(3));
  }

  @Test
  void theComparingMacroSavesMontageAndTable() throws IOException {
    Path images = Files.createDirectories(folder.file("a folder/test-images"));
    for (String name : List.of("cells-shake.tif", "cells-shake-psf.tif", "cells-shake-truth.tif")) {
      Files.copy(Path.of("test-images", name), images.resolve(name));
    }
    String text = Files.readString(Path.of("macros", "SelfDeblur_Compare.ijm"));
    String printed =
        folder.macro(text.replace("getArgument()", "\"" + folder.path("a folder") + "/\""));
    Path results = folder.file("a folder/target/compare");
    assertTrue(printed.contains("Saved in "), printed);
    assertEquals(6, Files.readAllLines(results.resolve("cells-shake-methods.csv")).size());
    assertEquals(
        6 * 256 + 20, ImageFiles.open(results.resolve("cells-shake-methods.png")).getWidth(), 40);
  }
}
