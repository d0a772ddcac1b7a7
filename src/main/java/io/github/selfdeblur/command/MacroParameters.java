package io.github.selfdeblur.command;

import ij.Macro;
import io.github.selfdeblur.options.Preset;

/** Reads {@link Parameters} from the options of a macro's run(…), without a dialog. */
final class MacroParameters {

  private final String options;

  private MacroParameters(String options) {
    this.options = options;
  }

  /**
   * The parameters in {@code options}; a key that is left out takes its default.
   *
   * @throws IllegalArgumentException where a number is none, or the preset is unknown
   */
  static Parameters parse(String options) {
    MacroParameters keys = new MacroParameters(options);
    String preset = Macro.getValue(options, "preset", Preset.FAST.label());
    return new Parameters(
        keys.wholeNumber("psf_width", Parameters.DEFAULT_PSF_SIDE_PX),
        keys.wholeNumber("psf_height", Parameters.DEFAULT_PSF_SIDE_PX),
        preset,
        keys.wholeNumber("iterations", Preset.named(preset).schedule().iterations()),
        keys.wholeNumber("seed", 0),
        keys.number("tv", 0),
        Macro.getValue(options, "finish", Parameters.PRESETS_FINISH),
        Macro.getValue(options, "device", "auto"),
        keys.wholeNumber("threads", Parameters.cores()));
  }

  private int wholeNumber(String key, int otherwise) {
    double value = number(key, otherwise);
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(key + " must be a whole number, got " + value + ".");
    }
    return (int) value;
  }

  private double number(String key, double otherwise) {
    String text = Macro.getValue(options, key, "");
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(key + " must be a number, got '" + text + "'.", e);
    }
  }
}
