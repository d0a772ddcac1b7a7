package io.github.selfdeblur.command;

import ij.IJ;
import ij.Macro;
import io.github.selfdeblur.solve.Iteration;
import io.github.selfdeblur.solve.IterationListener;
import io.github.selfdeblur.tensor.EngineUnavailableException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import org.scijava.app.StatusService;
import org.scijava.command.DynamicCommand;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;

/**
 * What all commands share: defaults where no person can be asked, progress, ESC, and one sentence
 * for what went wrong. The names of a command's fields are the keys of macros, which must be lower
 * case.
 */
public abstract class UserCommand extends DynamicCommand implements IterationListener {

  @Parameter private StatusService status;

  /**
   * The work itself.
   *
   * @throws IOException and other exceptions with one sentence for the user
   */
  abstract void work() throws IOException;

  /**
   * Before a dialog, or before the run without one: refuses what no parameter could put right.
   *
   * @throws IllegalArgumentException with one sentence for the user
   */
  void checkBeforeAsking() {}

  /** Before a dialog, or before the run without one: sets what follows from other parameters. */
  void takeDefaults() {}

  /** The initializer: without a person to ask, what was left out takes its default. */
  protected void useDefaultsUnattended() {
    takeDefaults();
    if (isAttended()) {
      try {
        checkBeforeAsking();
      } catch (IllegalArgumentException e) {
        cancel(e.getMessage());
      }
    } else {
      for (ModuleItem<?> input : getInfo().inputs()) {
        resolveInput(input.getName());
      }
    }
  }

  @Override
  public final void run() {
    try {
      IJ.resetEscape();
      work();
    } catch (IllegalArgumentException
        | EngineUnavailableException
        | ArithmeticException
        | IOException e) {
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

  @Override
  public void waiting() {
    status.showStatus(ProgressText.WAITING);
  }

  private boolean goesOn() {
    return !(isCanceled() || IJ.escapePressed() || Thread.currentThread().isInterrupted());
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

  static boolean isAttended() {
    return !isMacro() && !GraphicsEnvironment.isHeadless();
  }

  private static boolean isMacro() {
    return IJ.isMacro() && Macro.getOptions() != null;
  }
}
