package io.github.selfdeblur.cli.benchmark;

import io.github.selfdeblur.cli.terminal.TerminalProgress;
import io.github.selfdeblur.image.stack.ImageDeblurring;
import io.github.selfdeblur.options.SelfDeblurOptions;
import java.io.IOException;
import java.io.PrintWriter;

/** A run of a benchmark, which takes long and says how far it is. */
final class BenchmarkRun {

  private BenchmarkRun() {}

  /** Deblurs an image, and reports it on the terminal. */
  static ImageDeblurring of(BenchmarkImage image, SelfDeblurOptions options, PrintWriter terminal)
      throws IOException {
    terminal.println(image.name());
    try (TerminalProgress progress = new TerminalProgress(terminal)) {
      return ImageDeblurring.of(image.blurry(), options, progress);
    }
  }
}
