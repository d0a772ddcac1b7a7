package io.github.selfdeblur.command.plain;

import ij.IJ;
import ij.plugin.PlugIn;

/**
 * Runs a command where Java is new enough for it, and else says so. Compiled for Java 8, on which
 * Fiji ran for years; {@code plugins.config} names it.
 */
public final class AnyJava implements PlugIn {

  private static final int LEAST = 17;

  /** Not as a class, which an old Java could not load. */
  private static final String COMMANDS = "io.github.selfdeblur.command.plain.PlainImageJ";

  /**
   * @param command class name of the command
   */
  @Override
  public void run(String command) {
    String java = System.getProperty("java.specification.version");
    if (!isEnough(java)) {
      IJ.error("SelfDeblur", sentence(java));
      return;
    }
    try {
      ((PlugIn) Class.forName(COMMANDS).getDeclaredConstructor().newInstance()).run(command);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Whether the commands run there.
   *
   * @param java a specification's version, such as "1.8" or "17"
   */
  static boolean isEnough(String java) {
    return !java.startsWith("1.") && Integer.parseInt(java) >= LEAST;
  }

  static String sentence(String java) {
    return "SelfDeblur needs Java "
        + LEAST
        + " or newer, and this program runs on Java "
        + java.replaceFirst("^1\\.", "")
        + ":\ndownload the latest Fiji from https://fiji.sc, which brings its own.";
  }
}
