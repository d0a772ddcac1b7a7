package io.github.selfdeblur.command.inputs;

import ij.ImagePlus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/** Macro keys with the values that a script gives them: numbers, truth values, text. */
public final class ScriptKeys {

  /** What macros name images by, which scripts have in their hands. */
  private static final Set<String> IMAGES = Set.of("input", "psf");

  private final Map<String, ?> values;

  /** Those of a script. */
  public ScriptKeys(Map<String, ?> values) {
    this.values = values;
  }

  /**
   * Sets the inputs that have these keys.
   *
   * @throws IllegalArgumentException with one sentence where the command has no such key, or the
   *     value is not of its type
   */
  public void fill(Module command) {
    Map<String, ModuleItem<?>> known = new LinkedHashMap<>();
    for (ModuleItem<?> input : MacroOptions.inputs(command)) {
      if (input.getType() != ImagePlus.class && !IMAGES.contains(input.getName())) {
        known.put(input.getName(), input);
      }
    }
    for (Map.Entry<?, ?> entry : values.entrySet()) { // of any type, such as Groovy's texts
      String key = String.valueOf(entry.getKey());
      ModuleItem<?> input = known.get(key);
      if (input == null) {
        throw new IllegalArgumentException(
            "There is no key " + key + "; " + NearestKey.instead(key, known.keySet()) + ".");
      }
      command.setInput(key, MacroOptions.value(input, String.valueOf(entry.getValue())));
    }
  }
}
