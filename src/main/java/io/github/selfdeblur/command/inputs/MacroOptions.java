package io.github.selfdeblur.command.inputs;

import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/**
 * Gives a command what the options of a macro's run(…) say. In Fiji SciJava does that, and passes
 * over, as ImageJ does, whatever it does not understand: {@link #check} tells of it.
 */
public final class MacroOptions {

  private final String options;

  public MacroOptions(String options) {
    this.options = options;
  }

  /** Resolves the inputs that the options name, but for those whose values are of other types. */
  public void fill(Module command) {
    for (ModuleItem<?> input : inputs(command)) {
      String text = Macro.getValue(options, input.getName(), null);
      if (text != null) {
        try {
          command.setInput(input.getName(), value(input, text));
          command.resolveInput(input.getName());
        } catch (IllegalArgumentException e) {
          continue; // as in Fiji; check() tells why
        }
      }
    }
  }

  /**
   * Tells of everything in the options that no input takes.
   *
   * @param told hears a sentence for each key that there is not, or that is written otherwise
   * @throws IllegalArgumentException with one sentence where a value is not of its input's type
   */
  public void check(Module command, Consumer<String> told) {
    List<ModuleItem<?>> inputs = inputs(command);
    List<String> keys = inputs.stream().map(ModuleItem::getName).toList();
    new IgnoredOptions(options, keys).sentences().forEach(told);
    for (ModuleItem<?> input : inputs) {
      String text = Macro.getValue(options, input.getName(), null);
      if (text != null) {
        value(input, text);
      }
    }
  }

  /** Those that a macro can give. */
  public static List<ModuleItem<?>> inputs(Module command) {
    List<ModuleItem<?>> inputs = new ArrayList<>();
    for (ModuleItem<?> input : command.getInfo().inputs()) {
      if (!input.getType().getName().startsWith("org.scijava")) {
        inputs.add(input);
      }
    }
    return inputs;
  }

  /**
   * The value of an input that {@code text} means.
   *
   * @throws IllegalArgumentException with one sentence where it is not of the input's type
   */
  public static Object value(ModuleItem<?> input, String text) {
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
    } else if (type == ImagePlus.class) {
      return image(key, text);
    }
    return text;
  }

  /** As Fiji finds it, by ID or title. */
  private static ImagePlus image(String key, String text) {
    ImagePlus image =
        text.matches("-\\d{1,9}") ? WindowManager.getImage(Integer.parseInt(text)) : null;
    image = image == null ? WindowManager.getImage(text) : image;
    if (image == null) {
      throw new IllegalArgumentException(
          key + " must be the title of an open image, got '" + text + "'.");
    }
    return image;
  }

  private static boolean truth(String key, String text) {
    if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
      throw new IllegalArgumentException(key + " must be true or false, got '" + text + "'.");
    }
    return text.equalsIgnoreCase("true");
  }

  public static int wholeNumber(String key, double value) {
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
