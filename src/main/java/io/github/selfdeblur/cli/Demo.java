package io.github.selfdeblur.cli;

import io.github.selfdeblur.cli.terminal.EmbeddedImageJ;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.quality.Evaluation;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The main job of a fresh clone: a macro deblurs a test image in ImageJ, as a user's would. */
final class Demo {

  private static final Path MACRO = Path.of("macros", "SelfDeblur_Demo.ijm");
  private static final Path RESULTS = Path.of("target", "demo");
  private static final String IMAGE = "cells-shake";

  private Demo() {}

  /** Runs the macro and says what came out; returns an exit code. */
  static int run() {
    if (!Files.isRegularFile(MACRO)) {
      System.err.println(
          "The demo runs in the project's folder, where "
              + MACRO
              + " is; for the commands: --help");
      return 1;
    }
    try {
      Files.createDirectories(RESULTS);
      Path deblurred = RESULTS.resolve(IMAGE + "-deblurred.tif");
      Files.deleteIfExists(deblurred);
      boolean headless = GraphicsEnvironment.isHeadless();
      System.out.println(
          "Running "
              + MACRO
              + " in ImageJ"
              + (headless ? "." : ", whose status bar shows progress; close ImageJ to end."));
      EmbeddedImageJ.runMacro(MACRO, Path.of("").toAbsolutePath() + "/");
      if (!Files.exists(deblurred)) {
        System.err.println("The macro made no " + deblurred + ": its messages above say why.");
        return 1;
      }
      report(deblurred);
      return 0;
    } catch (IOException e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }

  private static void report(Path deblurred) throws IOException {
    Path images = Path.of("test-images");
    Grid truth = ImageFiles.pixels(images.resolve(IMAGE + "-truth.tif"));
    double before = psnr(ImageFiles.pixels(images.resolve(IMAGE + ".tif")), truth);
    double after = psnr(ImageFiles.pixels(deblurred), truth);
    System.out.printf(
        Locale.ROOT,
        "PSNR against the truth: %.2f dB before, %.2f dB after. Results: %s%n",
        before,
        after,
        RESULTS);
  }

  private static double psnr(Grid image, Grid truth) {
    return Evaluation.of(image, truth, 10, 15, truth.maximum()).psnr();
  }
}
