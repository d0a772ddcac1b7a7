package io.github.selfdeblur.batch;

import ij.ImagePlus;
import io.github.selfdeblur.RunReport;
import io.github.selfdeblur.image.ImageDeblurring;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.solve.StopReason;

/** SelfDeblur for each image by itself. */
final class BlindRecipe extends Recipe {

  private static final String DIVERGED =
      "The loss was no longer a number; this is the best before that.";

  private final SelfDeblurOptions options;

  BlindRecipe(SelfDeblurOptions options) {
    this.options = finding(options);
  }

  @Override
  String parameters() {
    return "psf_from=file " + parameters(options);
  }

  @Override
  Made make(ImagePlus image, FileProgress progress) {
    ImageDeblurring run = ImageDeblurring.of(image, options, progress);
    RunReport report = run.report();
    return new Made(
        run.deblurred(),
        run.psf(),
        "",
        report.iterationsDone(),
        report.fitMse(),
        report.noiseSigma(),
        report.stopReason() == StopReason.DIVERGED ? DIVERGED : "");
  }
}
