package io.github.selfdeblur.batch.recipe;

import ij.ImagePlus;
import io.github.selfdeblur.blind.RunReport;
import io.github.selfdeblur.cluster.Need;
import io.github.selfdeblur.image.stack.HyperstackDeblurring;
import io.github.selfdeblur.image.stack.HyperstackDeblurring.PsfRun;
import io.github.selfdeblur.image.volume.VolumePicture;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.StackMode;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.stop.StopReason;
import java.util.List;

/** SelfDeblur for each image by itself, all its planes, with a PSF for each channel. */
final class BlindRecipe extends Recipe {

  private static final String DIVERGED =
      "The loss was no longer a number; this is the best before that.";

  private final SelfDeblurOptions options;
  private final StackMode stack;

  /**
   * @param stack how slices are deblurred
   */
  BlindRecipe(SelfDeblurOptions options, StackMode stack) {
    this.options = finding(options);
    this.stack = stack;
  }

  @Override
  public String parameters() {
    return Parameters.of("psf_from=file", options, stack).text();
  }

  @Override
  public Need need(ImagePlus image) {
    return ImageNeed.of(image, options, StackOptions.allPlanes().with(stack));
  }

  @Override
  public Made make(ImagePlus image, Monitor monitor) {
    StackOptions choice = StackOptions.allPlanes().with(stack);
    HyperstackDeblurring run = HyperstackDeblurring.of(image, options, choice, monitor);
    List<RunReport> reports = run.runs().stream().map(PsfRun::report).toList();
    boolean diverged =
        reports.stream().anyMatch(r -> r.method().stopReason() == StopReason.DIVERGED);
    return new Made(
        run.deblurred(),
        run.psfs(),
        run.isOfVolumes() ? VolumePicture.of(image, run.deblurred(), run.psfs(), options) : null,
        "",
        reports.stream().mapToInt(r -> r.method().iterationsDone()).sum(),
        reports.stream().mapToDouble(r -> r.method().fitMse()).average().orElseThrow(),
        reports.stream().mapToDouble(r -> r.run().noiseSigma()).average().orElseThrow(),
        List.copyOf(run.runs()),
        diverged ? DIVERGED : "");
  }
}
