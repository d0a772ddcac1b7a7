package io.github.selfdeblur.report;

/**
 * What a user can do to have a run once more.
 *
 * @param way where {@code line} is to be written
 * @param line with every parameter that the result depends on
 */
public record Repeat(Way way, String line) {

  /** Where runs come from. */
  public enum Way {
    /** A line of a macro of ImageJ. */
    MACRO,
    /** The command line. */
    COMMAND_LINE
  }

  /** In words, a line. */
  String text() {
    return (way == Way.MACRO ? "Macro: " : "Command line: ") + line + "\n";
  }
}
