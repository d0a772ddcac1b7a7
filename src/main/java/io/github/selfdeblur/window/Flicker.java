package io.github.selfdeblur.window;

import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.Timer;

/** Whether Space is held in a window. */
public final class Flicker {

  /** Some systems release and press a key again while it is held. */
  private static final int RELEASE_MS = 40;

  private final Consumer<Boolean> onChange;
  private final Timer release;
  private boolean held;

  /**
   * @param onChange is told on Swing's thread
   */
  public Flicker(JComponent root, Consumer<Boolean> onChange) {
    this.onChange = onChange;
    release = new Timer(RELEASE_MS, event -> set(false));
    release.setRepeats(false);
    bind(root, "held", false, this::press);
    bind(root, "released", true, release::restart);
  }

  private static void bind(JComponent root, String name, boolean onRelease, Runnable what) {
    root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW)
        .put(KeyStroke.getKeyStroke(KeyEvent.VK_SPACE, 0, onRelease), name);
    root.getActionMap()
        .put(
            name,
            new AbstractAction() {
              private static final long serialVersionUID = 1;

              @Override
              public void actionPerformed(ActionEvent event) {
                what.run();
              }
            });
  }

  private void press() {
    release.stop();
    set(true);
  }

  private void set(boolean now) {
    if (now != held) {
      held = now;
      onChange.accept(now);
    }
  }
}
