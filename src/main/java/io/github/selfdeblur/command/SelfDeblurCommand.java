package io.github.selfdeblur.command;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import io.github.selfdeblur.image.ImageDeblurring;
import io.github.selfdeblur.image.SourcePlane;
import io.github.selfdeblur.options.Preset;
import io.github.selfdeblur.solve.Iteration;
import io.github.selfdeblur.solve.IterationListener;
import io.github.selfdeblur.tensor.EngineUnavailableException;
import java.awt.GraphicsEnvironment;
import org.scijava.ItemIO;
import org.scijava.app.StatusService;
import org.scijava.command.Command;
import org.scijava.command.DynamicCommand;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * SelfDeblur... for Fiji. The names of the fields are the keys of macros, which must be lower case.
 */
@Plugin(
    type = Command.class,
    headless = true,
    initializer = "useDefaultsUnattended",
    menu = {
      @Menu(label = "Plugins"),
      @Menu(label = "SelfDeblur"),
      @Menu(label = "SelfDeblur...", weight = 1)
    })
public class SelfDeblurCommand extends DynamicCommand implements IterationListener {

  @Parameter private StatusService status;

  /** Not required, so that a missing image gets our own sentence. */
  @Parameter(required = false)
  private ImagePlus image;

  @Parameter(
      label = "PSF width (px)",
      min = "1",
      description = "Width of the PSF's support. Take the smallest that surely holds the PSF.")
  private int psf_width = Parameters.DEFAULT_PSF_SIDE_PX;

  @Parameter(
      label = "PSF height (px)",
      min = "1",
      description = "Height of the PSF's support. Take the smallest that surely holds the PSF.")
  private int psf_height = Parameters.DEFAULT_PSF_SIDE_PX;

  @Parameter(
      label = "Preset",
      choices = {"fast", "balanced", "best", "reference", "lai", "colour"},
      callback = "takeIterationsOfPreset",
      description = "fast, balanced, best; or as published: reference, lai, colour.")
  private String preset = Preset.FAST.label();

  @Parameter(label = "Iterations", min = "1", description = "More take longer and fit better.")
  private int iterations = Preset.FAST.schedule().iterations();

  @Parameter(label = "Seed", min = "0", description = "Starts the random numbers.")
  private int seed;

  @Parameter(
      label = "TV weight (noise sigmas)",
      min = "0",
      stepSize = "0.1",
      description = "Smoothing: total variation in units of the noise's sigma. The paper: 0.1.")
  private double tv;

  @Parameter(
      label = "Finish",
      choices = {Parameters.PRESETS_FINISH, "network", "sparse"},
      description =
          "What makes the final image: a deconvolution with the PSF that was found, or the network.")
  private String finish = Parameters.PRESETS_FINISH;

  @Parameter(
      label = "Device",
      choices = {"auto", "cpu", "gpu"},
      description = "auto takes a GPU where PyTorch finds one.")
  private String device = "auto";

  @Parameter(label = "CPU threads", min = "1", description = "At most the number of cores.")
  private int threads = Parameters.cores();

  @Parameter(type = ItemIO.OUTPUT)
  private ImagePlus psf;

  @Parameter(type = ItemIO.OUTPUT)
  private ImagePlus deblurred;

  /** Before a dialog: without a person to ask, what was left out takes its default instead. */
  protected void useDefaultsUnattended() {
    if (!isInputResolved("iterations")) {
      takeIterationsOfPreset();
    }
    if (isAttended()) {
      try {
        SourcePlane.current(image);
      } catch (IllegalArgumentException e) {
        cancel(e.getMessage());
      }
    } else {
      for (ModuleItem<?> input : getInfo().inputs()) {
        resolveInput(input.getName());
      }
    }
  }

  /** Called when another preset is chosen. */
  protected void takeIterationsOfPreset() {
    try {
      iterations = Preset.named(preset).schedule().iterations();
    } catch (IllegalArgumentException e) {
      return; // run() tells the user
    }
  }

  @Override
  public void run() {
    try {
      IJ.resetEscape();
      Parameters parameters =
          new Parameters(
              psf_width, psf_height, preset, iterations, seed, tv, finish, device, threads);
      show(ImageDeblurring.of(image, parameters.toOptions(), this));
    } catch (IllegalArgumentException | EngineUnavailableException | ArithmeticException e) {
      refuse(e.getMessage());
    } finally {
      status.clearStatus();
      status.showProgress(1, 1);
    }
  }

  @Override
  public boolean iterated(Iteration iteration) {
    ProgressText.logIfHeadless(iteration);
    status.showStatus(iteration.number(), iteration.total(), ProgressText.of(iteration));
    return goesOn();
  }

  @Override
  public boolean finishing(double fraction) {
    status.showStatus((int) (100 * fraction), 100, ProgressText.finishing(fraction));
    return goesOn();
  }

  private boolean goesOn() {
    return !(isCanceled() || IJ.escapePressed() || Thread.currentThread().isInterrupted());
  }

  @Override
  public void waiting() {
    status.showStatus(ProgressText.WAITING);
  }

  /**
   * Fiji shows outputs itself, but not without a screen, not at once in a macro, and not those of a
   * command that was cancelled; showing an image again does nothing.
   */
  private void show(ImageDeblurring result) {
    psf = result.psf();
    deblurred = result.deblurred();
    psf.show();
    deblurred.show();
  }

  /** Cancelling opens a dialog where there is a screen, so a macro only gets a line in the log. */
  private void refuse(String sentence) {
    if (!isAttended()) {
      IJ.log("SelfDeblur: " + sentence);
    }
    if (!isMacro()) {
      cancel(sentence);
    }
  }

  private static boolean isAttended() {
    return !isMacro() && !GraphicsEnvironment.isHeadless();
  }

  private static boolean isMacro() {
    return IJ.isMacro() && Macro.getOptions() != null;
  }
}
