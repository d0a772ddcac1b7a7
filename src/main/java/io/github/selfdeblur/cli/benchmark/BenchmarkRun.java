package io.github.selfdeblur.cli.benchmark;

import ij.ImagePlus;
import io.github.selfdeblur.cli.terminal.TerminalProgress;
import io.github.selfdeblur.image.stack.HyperstackDeblurring;
import io.github.selfdeblur.image.stack.ImageDeblurring;
import io.github.selfdeblur.options.SelfDeblurOptions;
import java.io.IOException;
import java.io.PrintWriter;

/** A run of a benchmark, which takes long and says how far it is. */
final class BenchmarkRun {

  private BenchmarkRun() {}

  /** Deblurs an image, of a large one the PSF from a part, and reports it on the terminal. */
  static HyperstackDeblurring asUsersRun(
      BenchmarkImage image, SelfDeblurOptions options, PrintWriter terminal) throws IOException {
    terminal.println(image.name());
    try (TerminalProgress progress = new TerminalProgress(terminal)) {
      return HyperstackDeblurring.ofPlane(image.blurry(), options, progress);
    }
  }

  /** Deblurs a whole plane under a name, and reports it on the terminal. */
  static ImageDeblurring of(
      String name, ImagePlus blurry, SelfDeblurOptions options, PrintWriter terminal) {
    terminal.println(name);
    try (TerminalProgress progress = new TerminalProgress(terminal)) {
      return ImageDeblurring.of(blurry, options, progress);
    }
  }
}
