package io.github.selfdeblur.cli;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import io.github.selfdeblur.cli.terminal.EmbeddedImageJ;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that plays with plain ImageJ on a screen, and says how that went. */
final class OnScreen {

  private OnScreen() {}

  /** What is played. */
  interface Play {
    void all() throws Exception;
  }

  /** Plays in an ImageJ that knows the commands; ends the JVM, whatever windows are open. */
  static void play(Play play) throws Exception {
    Path nothing = Files.createTempFile("selfdeblur", ".ijm");
    EmbeddedImageJ.runMacro(nothing, "");
    Files.delete(nothing);
    try {
      play.all();
    } catch (Exception | AssertionError e) {
      e.printStackTrace();
      System.exit(1);
    }
    System.out.println("all as it should be");
    System.exit(0);
  }

  /** Runs a command on the image "blobs". */
  static Thread started(String name) {
    String type = "io.github.selfdeblur.command." + name + "Command";
    ImagePlus image = WindowManager.getImage("blobs");
    Thread thread =
        new Thread(
            () -> {
              // A window that opened just before may become the active one at any time.
              WindowManager.setTempCurrentImage(image);
              IJ.runPlugIn("io.github.selfdeblur.command.plain.PlainImageJ", type);
            });
    thread.start();
    return thread;
  }

  static void expect(String expected, String got) {
    if (!expected.equals(got)) {
      throw new AssertionError("expected '" + expected + "', got '" + got + "'");
    }
  }
}
