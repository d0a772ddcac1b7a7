package io.github.selfdeblur.command;

import ij.IJ;
import ij.Macro;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.plugin.PlugIn;
import io.github.selfdeblur.image.ImageDeblurring;
import io.github.selfdeblur.image.SourcePlane;
import io.github.selfdeblur.solve.Iteration;
import io.github.selfdeblur.solve.IterationListener;
import io.github.selfdeblur.tensor.EngineUnavailableException;
import java.util.List;

/** SelfDeblur... for plain ImageJ, which does not see SciJava commands: same label, same keys. */
public class SelfDeblurPlugIn implements PlugIn, IterationListener {

  @Override
  public void run(String arg) {
    try {
      IJ.resetEscape();
      SourcePlane.current(WindowManager.getCurrentImage());
      String macro = Macro.getOptions();
      Parameters parameters = macro == null ? ask() : MacroParameters.parse(macro);
      if (parameters != null) {
        show(parameters);
      }
    } catch (IllegalArgumentException | EngineUnavailableException | ArithmeticException e) {
      refuse(e.getMessage());
    } finally {
      IJ.showProgress(1);
      IJ.showStatus("");
    }
  }

  private void show(Parameters parameters) {
    ImageDeblurring result =
        ImageDeblurring.of(WindowManager.getCurrentImage(), parameters.toOptions(), this);
    result.psf().show();
    result.deblurred().show();
  }

  /** The dialog; null if it was cancelled. A label's first word is the key of macros. */
  private static Parameters ask() {
    Parameters start = MacroParameters.parse("");
    GenericDialog dialog = new GenericDialog("SelfDeblur");
    dialog.addNumericField("PSF_width", start.psfWidth(), 0, 6, "px");
    dialog.addNumericField("PSF_height", start.psfHeight(), 0, 6, "px");
    dialog.addChoice("Preset", choices(Parameters.PRESETS), start.preset());
    dialog.addNumericField("Iterations", start.iterations(), 0);
    dialog.addNumericField("Seed", start.seed(), 0);
    dialog.addNumericField("TV weight", start.tv(), 2, 6, "noise sigmas");
    dialog.addChoice("Finish", choices(Parameters.FINISHES), start.finish());
    dialog.addChoice("Device", choices(Parameters.DEVICES), start.device());
    dialog.addNumericField("Threads", start.threads(), 0);
    dialog.showDialog();
    if (dialog.wasCanceled()) {
      return null;
    }
    int psfWidth = (int) dialog.getNextNumber();
    int psfHeight = (int) dialog.getNextNumber();
    String preset = dialog.getNextChoice();
    int iterations = (int) dialog.getNextNumber();
    int seed = (int) dialog.getNextNumber();
    double tv = dialog.getNextNumber();
    String finish = dialog.getNextChoice();
    String device = dialog.getNextChoice();
    int threads = (int) dialog.getNextNumber();
    return new Parameters(
        psfWidth, psfHeight, preset, iterations, seed, tv, finish, device, threads);
  }

  private static String[] choices(List<String> labels) {
    return labels.toArray(String[]::new);
  }

  @Override
  public boolean iterated(Iteration iteration) {
    ProgressText.logIfHeadless(iteration);
    IJ.showStatus(ProgressText.of(iteration));
    IJ.showProgress(iteration.number(), iteration.total());
    return goesOn();
  }

  @Override
  public boolean finishing(double fraction) {
    IJ.showStatus(ProgressText.finishing(fraction));
    IJ.showProgress(fraction);
    return goesOn();
  }

  private static boolean goesOn() {
    return !IJ.escapePressed() && !Thread.currentThread().isInterrupted();
  }

  @Override
  public void waiting() {
    IJ.showStatus(ProgressText.WAITING);
  }

  private static void refuse(String sentence) {
    if (IJ.isMacro()) {
      IJ.log("SelfDeblur: " + sentence);
    } else {
      IJ.error("SelfDeblur", sentence);
    }
  }
}
