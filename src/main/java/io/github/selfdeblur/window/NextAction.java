package io.github.selfdeblur.window;

import ij.ImagePlus;
import io.github.selfdeblur.window.RunEnd.Action;
import io.github.selfdeblur.window.RunEnd.Outcome;
import javax.swing.SwingUtilities;

/** What the user wanted after a run: works on a thread of its own, and shows what came of it. */
final class NextAction {

  private final RunFrame frame;
  private final ImagePlus source;
  private final RunEnd end;

  NextAction(RunFrame frame, ImagePlus source, RunEnd end) {
    this.frame = frame;
    this.source = source;
    this.end = end;
  }

  /** On Swing's thread. */
  void begin(Action action) {
    frame.acting(action.name());
    Thread thread = new Thread(() -> work(action), "SelfDeblur " + action.name());
    thread.setDaemon(true);
    thread.start();
  }

  private void work(Action action) {
    try {
      Outcome came = action.work().orElseThrow().call();
      tell(
          action.name() + ": " + came.words(),
          came.image().map(made -> ResultPictures.of(source, end, made)).orElse(null));
    } catch (Exception e) {
      tell(action.name() + ": " + e.getMessage(), null);
    }
  }

  private void tell(String what, ResultPictures now) {
    SwingUtilities.invokeLater(() -> frame.acted(what, now));
  }
}
