package io.github.selfdeblur.image.optics;

import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.optics.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JSON that Micro-Manager writes into images: size of px, distance of slices, the label of the
 * objective, names of channels. It is read pair by pair, be it whole or not, of any version.
 */
final class MicroManager {

  private static final String SOURCE = "Micro-Manager";

  /** A key with a text or number, which newer versions wrap into an object. */
  private static final Pattern PAIR =
      Pattern.compile(
          "\"([^\"\\\\]+)\"\\s*:\\s*(?:\\{[^{}\\[\\]]*?\"(?:PropVal|scalar)\"\\s*:\\s*)?"
              + "(?:\"([^\"]*)\"|(-?\\d[\\d.eE+-]*))");

  private static final Pattern CHANNELS =
      Pattern.compile("\"ChNames\"\\s*:\\s*(?:\\{[^\\[\\]]*)?\\[([^\\]]*)\\]");

  private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"");

  private MicroManager() {}

  /** What a text holds; nothing where Micro-Manager did not write it. */
  static FileClues clues(String text) {
    if (!text.contains("MicroManager")
        && !text.contains("micromanager")
        && !text.contains("\"ChNames\"")) {
      return FileClues.NONE;
    }
    OpticsClues shared = OpticsClues.NONE;
    Matcher pairs = PAIR.matcher(text);
    while (pairs.find()) {
      String value = pairs.group(2) == null ? pairs.group(3) : pairs.group(2);
      shared = shared.or(pair(pairs.group(1), value));
    }
    return new FileClues(shared, List.of(), names(text));
  }

  private static OpticsClues pair(String key, String value) {
    OptionalDouble number = Numbers.first(value);
    return switch (key) {
      case "PixelSizeUm", "PixelSize_um" -> found(Quantity.PIXEL, number);
      case "z-step_um", "ZStepUm" -> found(Quantity.STEP, number);
      default ->
          isObjective(key)
              ? ObjectiveName.clues(value.replace("\\/", "/"), SOURCE)
              : OpticsClues.NONE;
    };
  }

  /** Such as "ObjectiveLabel", "TIObjectiveTurret-Label" and "Objective-Label". */
  private static boolean isObjective(String key) {
    return key.contains("Objective") && key.endsWith("Label");
  }

  private static OpticsClues found(Quantity quantity, OptionalDouble number) {
    return OpticsClues.NONE.found(quantity, number.orElse(0), SOURCE);
  }

  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    Matcher list = CHANNELS.matcher(text);
    if (list.find()) {
      Matcher name = NAME.matcher(list.group(1));
      while (name.find()) {
        names.add(name.group(1));
      }
    }
    return names;
  }
}
