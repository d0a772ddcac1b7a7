package io.github.selfdeblur.cli;

import ij.IJ;
import ij.gui.GenericDialog;
import io.github.selfdeblur.cli.terminal.EmbeddedImageJ;
import java.awt.Button;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Opens the dialogs of plain ImageJ on a screen, and cancels each. */
public final class DialogProbe {

  private static final List<String> COMMANDS =
      List.of("SelfDeblur", "Deconvolve", "Batch", "Compare", "Measure", "Simulate");

  private static final int PATIENCE_MS = 60_000;
  private static final int STEP_MS = 50;

  private DialogProbe() {}

  /** Takes nothing; needs a screen. */
  public static void main(String[] arguments) throws Exception {
    Path nothing = Files.createTempFile("selfdeblur", ".ijm");
    EmbeddedImageJ.runMacro(nothing, ""); // now ImageJ is there
    Files.delete(nothing);
    TestPictures.blobs(64, 48).show();
    for (String name : COMMANDS) {
      Thread command = new Thread(() -> run(name));
      command.start();
      GenericDialog dialog = opened(name, command);
      Button[] buttons = dialog.getButtons();
      if (Arrays.stream(buttons).noneMatch(b -> b != null && "Help".equals(b.getLabel()))) {
        throw new AssertionError("no Help in the dialog of " + name);
      }
      Button cancel = buttons[1];
      dialog.actionPerformed(new ActionEvent(cancel, ActionEvent.ACTION_PERFORMED, "Cancel"));
      command.join(PATIENCE_MS);
    }
    System.out.println("all as it should be");
    System.exit(0);
  }

  private static void run(String name) {
    String type = "io.github.selfdeblur.command." + name + "Command";
    IJ.runPlugIn("io.github.selfdeblur.command.plain.PlainImageJ", type);
  }

  private static GenericDialog opened(String name, Thread command) throws InterruptedException {
    for (int waited = 0; waited < PATIENCE_MS && command.isAlive(); waited += STEP_MS) {
      Optional<GenericDialog> dialog =
          Arrays.stream(Window.getWindows())
              .filter(window -> window instanceof GenericDialog && window.isShowing())
              .map(GenericDialog.class::cast)
              .findFirst();
      if (dialog.isPresent()) {
        return dialog.get();
      }
      Thread.sleep(STEP_MS);
    }
    throw new AssertionError("no dialog of " + name + "; log: " + IJ.getLog());
  }
}
