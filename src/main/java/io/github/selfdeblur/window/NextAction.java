package io.github.selfdeblur.window;

import ij.ImagePlus;
import io.github.selfdeblur.window.RunEnd.Action;
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
      ImagePlus made = action.work().orElseThrow().call();
      ResultPictures now = made == null ? null : ResultPictures.of(source, end, made);
      tell(action.name() + ": done" + (made == null ? "" : ", " + made.getTitle()), now);
    } catch (Exception e) {
      tell(action.name() + ": " + e.getMessage(), null);
    }
  }

  private void tell(String what, ResultPictures now) {
    SwingUtilities.invokeLater(() -> frame.acted(what, now));
  }
}
