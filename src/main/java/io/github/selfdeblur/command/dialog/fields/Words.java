package io.github.selfdeblur.command.dialog.fields;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scijava.module.ModuleItem;

/**
 * What is said of an input, from its label, such as "Pixel size (um, 0: the image's)".
 *
 * @param name of it
 * @param unit of its values; empty: none
 * @param instead what is taken where nothing is given; empty: there is no such thing
 */
public record Words(String name, String unit, String instead) {

  private static final Pattern LABEL = Pattern.compile("([^(]*?)(?: \\((.*)\\))?");
  private static final Pattern BRACKETS =
      Pattern.compile("(.*?)(?:, )?(?:\\b(?:0|empty|auto): ([^,;]+).*)?");

  static Words of(ModuleItem<?> input) {
    String label = input.getLabel() == null ? input.getName() : input.getLabel();
    Matcher parts = LABEL.matcher(label);
    if (!parts.matches() || parts.group(2) == null) {
      return new Words(label, "", "");
    }
    Matcher inside = BRACKETS.matcher(parts.group(2));
    String instead = inside.matches() && inside.group(2) != null ? inside.group(2) : "";
    return new Words(parts.group(1), inside.group(1).replace("um", "µm"), instead);
  }
}
