package io.github.selfdeblur.command.watch;

import ij.IJ;
import ij.text.TextWindow;
import io.github.selfdeblur.report.TerminalText;
import java.awt.GraphicsEnvironment;

/** What people are told: in windows under this program's name, in the log, in the terminal. */
public final class Told {

  /** Of a window with an error, and before a sentence in the log. */
  public static final String NAME = "SelfDeblur";

  /** The part of a line of more than 90 letters that fits into a window. */
  private static final String LONG_LINE = "(?=.{91})(.{1,90}) ";

  private static final int TEXT_WIDTH_PX = 800;
  private static final int TEXT_HEIGHT_PX = 400;

  private Told() {}

  /**
   * Shows what went wrong in a window, and waits until it is read.
   *
   * @return whether there was an ImageJ to show it
   */
  public static boolean error(String sentence) {
    if (IJ.getInstance() == null) {
      return false;
    }
    IJ.error(NAME, sentence);
    return true;
  }

  /** Writes a sentence into the log, which without a screen is the terminal. */
  public static void inLog(String sentence) {
    print(NAME + ": " + sentence);
  }

  /** Shows a text of several lines, without a screen in the log. */
  public static void text(String title, String text) {
    if (GraphicsEnvironment.isHeadless()) {
      print(text.stripTrailing());
    } else {
      new TextWindow(title, text.replaceAll(LONG_LINE, "$1\n    "), TEXT_WIDTH_PX, TEXT_HEIGHT_PX);
    }
  }

  private static void print(String text) {
    IJ.log(GraphicsEnvironment.isHeadless() ? TerminalText.of(text) : text);
  }
}
