package io.github.selfdeblur.cli;

import ij.IJ;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.gui.MultiLineLabel;
import io.github.selfdeblur.cli.terminal.EmbeddedImageJ;
import java.awt.Button;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Frame;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.swing.JEditorPane;
import javax.swing.SwingUtilities;

/** Help, the state of the engine and an error in windows of plain ImageJ, on a screen. */
public final class HelpProbe {

  private static final int PATIENCE_MS = 60_000;
  private static final int STEP_MS = 50;

  /** PyTorch, its threads and GPUs. */
  private static final int THREE_LINES_PX = 36;

  private HelpProbe() {}

  /** Takes a folder for pictures, or nothing; needs a screen. */
  public static void main(String[] arguments) throws Exception {
    Path nothing = Files.createTempFile("selfdeblur", ".ijm");
    EmbeddedImageJ.runMacro(nothing, ""); // now ImageJ is there
    Files.delete(nothing);

    Thread engine = started("Engine");
    GenericDialog dialog =
        (GenericDialog) awaited(window -> window instanceof GenericDialog, "the dialog");
    int height = all(dialog, MultiLineLabel.class).get(0).getHeight();
    require(height >= THREE_LINES_PX, "the state is " + height + " px high");
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
    System.out.println("all as it should be");
    System.exit(0);
  }

  private static Thread started(String name) {
    String type = "io.github.selfdeblur.command." + name + "Command";
    Thread command =
        new Thread(() -> IJ.runPlugIn("io.github.selfdeblur.command.plain.PlainImageJ", type));
    command.start();
    return command;
  }

  private static void press(GenericDialog dialog, String label) {
    Component button =
        all(dialog, Button.class).stream()
            .filter(each -> ((Button) each).getLabel().strip().equals(label))
            .findFirst()
            .orElseThrow();
    dialog.actionPerformed(new ActionEvent(button, ActionEvent.ACTION_PERFORMED, label));
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
