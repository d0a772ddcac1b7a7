package io.github.selfdeblur.cli;

import ij.IJ;
import ij.WindowManager;
import io.github.selfdeblur.cli.terminal.EmbeddedImageJ;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Frame;
import java.awt.Robot;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JEditorPane;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;

/** Help, the state of the engine and an error in windows of plain ImageJ, on a screen. */
public final class HelpProbe {

  private static final int PATIENCE_MS = 60_000;
  private static final int STEP_MS = 50;

  private HelpProbe() {}

  /** Takes a folder for pictures, or nothing; needs a screen. */
  public static void main(String[] arguments) {
    try {
      look(arguments);
      System.out.println("all as it should be");
      System.exit(0);
    } catch (Exception | AssertionError e) {
      e.printStackTrace();
      System.exit(1); // a dialog that is still open would keep the process alive
    }
  }

  private static void look(String[] arguments) throws Exception {
    Path nothing = Files.createTempFile("selfdeblur", ".ijm");
    EmbeddedImageJ.runMacro(nothing, ""); // now ImageJ is there
    Files.delete(nothing);

    Thread engine = started("Engine");
    JDialog dialog = (JDialog) awaited(window -> window instanceof JDialog, "the dialog");
    await(() -> saysPyTorch(dialog), "the state of PyTorch is not told");
    press(dialog, "Help");
    Window help = awaited(window -> isTitled(window, "SelfDeblur: Help"), "the help");
    JEditorPane page = (JEditorPane) all(help, JEditorPane.class).get(0);
    await(() -> place(page) > 0, "it is at its beginning");
    picture(arguments, help, "help.png");
    picture(arguments, dialog, "engine.png");
    press(dialog, "Cancel");
    engine.join(PATIENCE_MS);

    require(WindowManager.getCurrentImage() == null, "there is an image");
    Thread deblur = started("SelfDeblur");
    Window error = awaited(window -> isTitled(window, "SelfDeblur"), "the error");
    require(error instanceof Dialog, "the error is a " + error.getClass());
    picture(arguments, error, "error.png");
    error.dispose();
    deblur.join(PATIENCE_MS);
  }

  private static boolean saysPyTorch(JDialog dialog) {
    return all(dialog, JTextArea.class).stream()
        .anyMatch(area -> ((JTextArea) area).getText().contains("PyTorch"));
  }

  private static Thread started(String name) {
    String type = "io.github.selfdeblur.command." + name + "Command";
    Thread command =
        new Thread(() -> IJ.runPlugIn("io.github.selfdeblur.command.plain.PlainImageJ", type));
    command.start();
    return command;
  }

  private static void press(JDialog dialog, String label) {
    JButton button =
        (JButton)
            all(dialog, JButton.class).stream()
                .filter(each -> label.equals(((JButton) each).getText()))
                .findFirst()
                .orElseThrow();
    SwingUtilities.invokeLater(button::doClick);
  }

  private static int place(JEditorPane page) throws Exception {
    int[] y = {0};
    SwingUtilities.invokeAndWait(() -> y[0] = page.getVisibleRect().y);
    return y[0];
  }

  private static boolean isTitled(Window window, String title) {
    return window instanceof Frame frame && title.equals(frame.getTitle())
        || window instanceof Dialog dialog && title.equals(dialog.getTitle());
  }

  private static List<Component> all(Container parent, Class<?> type) {
    List<Component> found = new ArrayList<>();
    for (Component child : parent.getComponents()) {
      if (type.isInstance(child)) {
        found.add(child);
      }
      if (child instanceof Container container) {
        found.addAll(all(container, type));
      }
    }
    return found;
  }

  private static Window awaited(Predicate<Window> which, String what) throws Exception {
    Window[] found = {null};
    await(
        () -> {
          found[0] =
              Arrays.stream(Window.getWindows())
                  .filter(window -> window.isShowing() && which.test(window))
                  .findFirst()
                  .orElse(null);
          return found[0] != null;
        },
        "there is not " + what);
    return found[0];
  }

  /** What may come true later. */
  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition, String otherwise) throws Exception {
    for (int waited = 0; !condition.holds(); waited += STEP_MS) {
      require(waited < PATIENCE_MS, otherwise + "; log: " + IJ.getLog());
      Thread.sleep(STEP_MS);
    }
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new AssertionError(otherwise);
    }
  }

  private static void picture(String[] arguments, Window window, String name) throws Exception {
    if (arguments.length > 0) {
      Thread.sleep(1000);
      BufferedImage image = new Robot().createScreenCapture(window.getBounds());
      ImageIO.write(image, "png", new File(arguments[0], name));
    }
  }
}
