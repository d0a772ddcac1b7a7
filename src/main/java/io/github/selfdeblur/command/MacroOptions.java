package io.github.selfdeblur.command;

import ij.Macro;
import java.io.File;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/** Gives a command what the options of a macro's run(…) say. */
final class MacroOptions {

  private final String options;

  MacroOptions(String options) {
    this.options = options;
  }

  /**
   * Resolves the inputs that the options name.
   *
   * @throws IllegalArgumentException where a value is not of its input's type
   */
  void fill(Module command) {
    for (ModuleItem<?> input : command.getInfo().inputs()) {
      String text = Macro.getValue(options, input.getName(), null);
      if (text != null && !command.isInputResolved(input.getName())) {
        command.setInput(input.getName(), value(input, text));
        command.resolveInput(input.getName());
      }
    }
  }

  /** The value of an input that {@code text} means. */
  static Object value(ModuleItem<?> input, String text) {
    String key = input.getName();
    Class<?> type = input.getType();
    if (type == int.class) {
      return wholeNumber(key, number(key, text));
    } else if (type == double.class) {
      return number(key, text);
    } else if (type == boolean.class) {
      return truth(key, text);
    } else if (type == File.class) {
      return text.isBlank() ? null : new File(text);
    }
    return text;
  }

  private static boolean truth(String key, String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(key + " must be true or false, got '" + text + "'.");
    }
    return text.equals("true");
  }

  static int wholeNumber(String key, double value) {
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(key + " must be a whole number, got " + value + ".");
    }
    return (int) value;
  }

  private static double number(String key, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(key + " must be a number, got '" + text + "'.", e);
    }
  }
}
