package io.github.selfdeblur.report;

import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.PsfPlane;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** The line of an ImageJ macro that has a command run once more on the same image. */
public final class MacroLine {

  private static final String INPUT = "input";

  private MacroLine() {}

  /**
   * The line. Where the name of the image cannot be a key's value, or the plane that is shown
   * matters, the image is opened, or selected, first.
   *
   * @param command as in the menu
   * @param keys all of the command, {@code input} among them
   * @param choice of planes
   */
  public static Request of(
      String command, Map<String, String> keys, InputImage image, StackOptions choice) {
    String name = image.file().isEmpty() ? image.title() : image.file().replace('\\', '/');
    boolean position = choice.psfPlane() == PsfPlane.CURRENT && image.isStack();
    Map<String, String> all = new LinkedHashMap<>(keys);
    all.put(INPUT, name);
    StringBuilder line = new StringBuilder();
    if (position || !isValue(name)) {
      line.append(image.file().isEmpty() ? "selectImage" : "open").append(call(name));
      all.remove(INPUT);
    }
    if (position) {
      line.append(
          String.format(
              Locale.ROOT,
              "Stack.setPosition(%d, %d, %d); ",
              image.channel(),
              image.slice(),
              image.frame()));
    }
    return new Request(keys, new Repeat(Repeat.Way.MACRO, line + run(command, all)));
  }

  /**
   * The line of a command that works on no image that is open.
   *
   * @param keys all of the command
   */
  public static Request of(String command, Map<String, String> keys) {
    return new Request(keys, new Repeat(Repeat.Way.MACRO, run(command, keys)));
  }

  private static String run(String command, Map<String, String> keys) {
    StringJoiner options = new StringJoiner(" ");
    keys.forEach((key, value) -> options.add(key + "=" + bracketed(value)));
    return "run(" + quoted(command) + ", " + quoted(options.toString()) + ");";
  }

  private static String call(String argument) {
    return "(" + quoted(argument) + "); ";
  }

  /** Whether ImageJ finds the end of such a value, and no other key in it. */
  private static boolean isValue(String text) {
    int open = 0;
    for (char letter : text.toCharArray()) {
      open += letter == '[' ? 1 : letter == ']' ? -1 : 0;
      if (open < 0 || letter == '=') {
        return false;
      }
    }
    return open == 0;
  }

  private static String bracketed(String value) {
    return value.matches("[^\\s'\\[\\]]+") ? value : "[" + value + "]";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
