package io.github.selfdeblur.cli;

import ij.IJ;
import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;

/** A person's hands at a dialog: mouse and keyboard. */
final class DialogHands {

  private static final int PATIENCE_MS = 30_000;
  private static final int LONG_PATIENCE_MS = 150_000;
  private static final int STEP_MS = 50;
  private static final int SETTLING_MS = 300;
  private static final int CLICKS = 10;

  private final JDialog dialog;
  private final Robot robot;

  private DialogHands(JDialog dialog, Robot robot) {
    this.dialog = dialog;
    this.robot = robot;
  }

  /** Waits for the dialog that opens while a thread is alive. */
  static DialogHands opened(Thread command) throws Exception {
    Robot robot = new Robot();
    robot.setAutoDelay(STEP_MS);
    for (int waited = 0; waited < PATIENCE_MS && command.isAlive(); waited += STEP_MS) {
      Optional<JDialog> dialog =
          Arrays.stream(Window.getWindows())
              .filter(window -> window instanceof JDialog && window.isShowing())
              .map(JDialog.class::cast)
              .findFirst();
      if (dialog.isPresent()) {
        robot.waitForIdle();
        robot.delay(SETTLING_MS);
        return new DialogHands(dialog.get(), robot);
      }
      Thread.sleep(STEP_MS);
    }
    throw new AssertionError("no dialog; log: " + IJ.getLog());
  }

  /** Waits until the dialog is gone, and what asked by it, too. */
  void isGone(Thread command) throws InterruptedException {
    command.join(PATIENCE_MS);
    require(!dialog.isShowing(), "the dialog is still there; it says: " + said());
  }

  private String said() {
    return find(dialog, part -> part instanceof JTextArea && part.isShowing())
        .map(area -> ((JTextArea) area).getText())
        .orElse("nothing");
  }

  void isOnScreen() {
    Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
    require(
        screen.contains(dialog.getBounds()),
        dialog.getTitle() + " is beyond the screen: " + dialog.getBounds());
  }

  AbstractButton button(String text) {
    return (AbstractButton)
        found(part -> part instanceof AbstractButton b && text.equals(b.getText()), text);
  }

  /** The text field right behind a label. */
  JTextField field(String label) {
    return behind(label, JTextField.class);
  }

  private <T extends Component> T behind(String label, Class<T> type) {
    Container row = found(part -> isLabel(part, label), label).getParent();
    Component[] parts = row.getComponents();
    for (int i = 0; i + 1 < parts.length; i++) {
      if (isLabel(parts[i], label)) {
        return type.cast(find(parts[i + 1], type::isInstance).orElseThrow());
      }
    }
    throw new AssertionError("no field behind " + label);
  }

  /** Whether it is a label of that text, marked or not. */
  private static boolean isLabel(Component part, String text) {
    return part instanceof JLabel label
        && label.getText() != null
        && label.getText().replace("• ", "").equals(text.replace("• ", ""));
  }

  private Component found(Predicate<Component> wanted, String name) {
    return find(dialog, wanted).orElseThrow(() -> new AssertionError("no " + name));
  }

  private static Optional<Component> find(Component part, Predicate<Component> wanted) {
    if (wanted.test(part)) {
      return Optional.of(part);
    }
    return part instanceof Container container
        ? Arrays.stream(container.getComponents())
            .map(each -> find(each, wanted))
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }

  /** Clicks until the button hears it: a window that has just come up may miss the first click. */
  void click(String text) {
    AbstractButton button = button(text);
    AtomicBoolean heard = new AtomicBoolean();
    button.addActionListener(event -> heard.set(true));
    for (int i = 0; i < CLICKS && !heard.get(); i++) {
      dialog.toFront();
      click(button);
    }
    if (!heard.get()) {
      push(text); // without a window manager another window may keep the mouse
      robot.delay(SETTLING_MS);
      robot.waitForIdle();
    }
    require(heard.get(), "'" + text + "' did not hear a click");
  }

  private void click(Component part) {
    Point corner = part.getLocationOnScreen();
    robot.mouseMove(corner.x + part.getWidth() / 2, corner.y + part.getHeight() / 2);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    robot.waitForIdle();
    robot.delay(2 * STEP_MS);
  }

  void type(JTextField field, String digits) {
    focus(field, () -> click(field));
    digits.chars().forEach(letter -> press(letter == '.' ? KeyEvent.VK_PERIOD : letter));
    robot.waitForIdle();
  }

  private void focus(Component part, Runnable asks) {
    for (int i = 0; i < CLICKS && !part.isFocusOwner(); i++) {
      dialog.toFront();
      asks.run();
      robot.waitForIdle();
      robot.delay(SETTLING_MS);
    }
    require(part.isFocusOwner(), "it did not take the keyboard: " + part);
  }

  /** Has a field show a value at once. */
  void set(String label, String value) throws Exception {
    SwingUtilities.invokeAndWait(() -> field(label).setText(value));
  }

  /** Chooses behind a label. */
  void choose(String label, String item) throws Exception {
    SwingUtilities.invokeAndWait(() -> behind(label, JComboBox.class).setSelectedItem(item));
  }

  /** Presses a button, wherever the mouse is. */
  void push(String text) {
    SwingUtilities.invokeLater(() -> button(text).doClick(0));
  }

  /** Presses the button that runs the command. */
  void go() {
    SwingUtilities.invokeLater(() -> dialog.getRootPane().getDefaultButton().doClick(0));
  }

  private static void require(boolean rule, String otherwise) {
    if (!rule) {
      throw new AssertionError(otherwise);
    }
  }

  void press(int key) {
    robot.keyPress(key);
    robot.keyRelease(key);
    robot.waitForIdle();
  }

  /** Something that is done while a key is held. */
  interface Deed {
    void run() throws Exception;
  }

  void hold(int key, Deed deed) throws Exception {
    robot.keyPress(key);
    try {
      deed.run();
    } finally {
      robot.keyRelease(key);
    }
  }

  /** Waits until a line or a drop-down says something. */
  void awaits(String text) throws InterruptedException {
    says(Pattern.quote(text));
  }

  /** The same of words that match a pattern. */
  void says(String pattern) throws InterruptedException {
    for (int waited = 0; waited < LONG_PATIENCE_MS; waited += STEP_MS) {
      if (find(dialog, part -> part.isShowing() && text(part).matches(pattern)).isPresent()) {
        return;
      }
      Thread.sleep(STEP_MS);
    }
    throw new AssertionError("nothing says '" + pattern + "'; the sentence: " + said());
  }

  private static String text(Component part) {
    if (part instanceof JComboBox<?> box) {
      return String.valueOf(box.getSelectedItem());
    }
    return part instanceof JLabel label ? String.valueOf(label.getText()) : "";
  }

  /** Presses the arrows of the slider, to the left or the right. */
  void slide(int steps) {
    Component slider = found(part -> part instanceof JSlider, "slider");
    focus(slider, slider::requestFocus);
    for (int i = 0; i < Math.abs(steps); i++) {
      press(steps < 0 ? KeyEvent.VK_LEFT : KeyEvent.VK_RIGHT);
    }
  }

  /** The dialog that a button opens above this one. */
  DialogHands opens(String button) throws Exception {
    click(button);
    for (int waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
      for (Window window : dialog.getOwnedWindows()) {
        if (window instanceof JDialog above && above.isShowing()) {
          robot.delay(2 * SETTLING_MS);
          return new DialogHands(above, robot);
        }
      }
      Thread.sleep(STEP_MS);
    }
    throw new AssertionError(button + " opens nothing; the sentence: " + said());
  }
}
