package io.github.selfdeblur.cli;

import ij.Menus;
import java.awt.AWTEvent;
import java.awt.CheckboxMenuItem;
import java.awt.Component;
import java.awt.Container;
import java.awt.Frame;
import java.awt.KeyboardFocusManager;
import java.awt.Menu;
import java.awt.MenuBar;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.ItemEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import javax.swing.SwingUtilities;

/** The window of a run as its user sees and handles it. */
record RunFrame(JFrame frame) {

  /** Those of runs on an image. */
  static List<RunFrame> of(String image) {
    return Arrays.stream(Frame.getFrames())
        .filter(frame -> frame.isShowing() && frame.getTitle().equals("SelfDeblur: " + image))
        .map(frame -> new RunFrame((JFrame) frame))
        .toList();
  }

  boolean isShowing() {
    return frame.isShowing();
  }

  String title() {
    return frame.getTitle();
  }

  boolean fitsTheScreen() {
    return frame.getGraphicsConfiguration().getBounds().contains(frame.getBounds());
  }

  /** Whether there is such a button, and it can be pressed. */
  boolean offers(String name) {
    return parts(frame).stream().anyMatch(part -> name.equals(part.getName()) && part.isEnabled());
  }

  JButton button(String name) {
    return (JButton) part(part -> name.equals(part.getName()));
  }

  /** What its bar says. */
  String progress() {
    return ((JProgressBar) part(JProgressBar.class::isInstance)).getString();
  }

  List<String> labels() {
    return parts(frame).stream()
        .filter(JLabel.class::isInstance)
        .map(part -> ((JLabel) part).getText())
        .toList();
  }

  private Component part(Predicate<Component> which) {
    return parts(frame).stream().filter(which).findFirst().orElseThrow();
  }

  private static List<Component> parts(Container container) {
    List<Component> all = new ArrayList<>();
    for (Component part : container.getComponents()) {
      all.add(part);
      if (part instanceof Container inner) {
        all.addAll(parts(inner));
      }
    }
    return all;
  }

  /** As from the mouse: Xvfb has no window manager, without which Robot misses the window. */
  void click(String name) {
    JButton button = button(name);
    for (int id :
        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
      post(
          new MouseEvent(
              button,
              id,
              System.currentTimeMillis(),
              InputEvent.BUTTON1_DOWN_MASK,
              button.getWidth() / 2,
              button.getHeight() / 2,
              1,
              false,
              MouseEvent.BUTTON1));
    }
  }

  /** While the run goes on. */
  void pressEscape() {
    key("Snapshot", KeyEvent.KEY_PRESSED, KeyEvent.VK_ESCAPE);
    key("Snapshot", KeyEvent.KEY_RELEASED, KeyEvent.VK_ESCAPE);
  }

  /** As from the keyboard while a button has the focus, which nobody gives it here. */
  void key(String button, int id, int code) {
    JButton focused = button(button);
    KeyEvent event =
        new KeyEvent(focused, id, System.currentTimeMillis(), 0, code, KeyEvent.CHAR_UNDEFINED);
    SwingUtilities.invokeLater(
        () ->
            KeyboardFocusManager.getCurrentKeyboardFocusManager().redispatchEvent(focused, event));
  }

  void close() {
    post(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING));
  }

  /** In ImageJ's Window menu. */
  void chooseInMenu() {
    MenuBar bar = Menus.getMenuBar();
    for (int m = 0; m < bar.getMenuCount(); m++) {
      Menu menu = bar.getMenu(m);
      for (int i = 0; i < menu.getItemCount(); i++) {
        boolean wanted = menu.getItem(i).getLabel().equals(title());
        if (wanted && menu.getItem(i) instanceof CheckboxMenuItem item) {
          post(new ItemEvent(item, ItemEvent.ITEM_STATE_CHANGED, title(), ItemEvent.SELECTED));
          return;
        }
      }
    }
    throw new IllegalStateException("no " + title() + " in the menus");
  }

  private static void post(AWTEvent event) {
    Toolkit.getDefaultToolkit().getSystemEventQueue().postEvent(event);
  }
}
