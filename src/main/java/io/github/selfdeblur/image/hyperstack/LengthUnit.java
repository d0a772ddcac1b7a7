package io.github.selfdeblur.image.hyperstack;

import java.util.Locale;
import java.util.OptionalDouble;

/** Units of length as programs and people write them. */
public final class LengthUnit {

  private LengthUnit() {}

  /** Its length, µm, of what measures specimens; empty for others, such as pixel and inch. */
  public static OptionalDouble um(String unit) {
    return switch (plain(unit)) {
      case "pm", "picometer" -> OptionalDouble.of(1e-6);
      case "\u00e5", "angstrom", "\u00e5ngstrom", "\u00e5ngstr\u00f6m" -> OptionalDouble.of(1e-4);
      case "nm", "nanometer" -> OptionalDouble.of(1e-3);
      case "um", "micron", "micrometer" -> OptionalDouble.of(1);
      case "mm", "millimeter" -> OptionalDouble.of(1e3);
      case "cm", "centimeter" -> OptionalDouble.of(1e4);
      case "m", "meter" -> OptionalDouble.of(1e6);
      default -> OptionalDouble.empty();
    };
  }

  /** Whether two names are of one unit: ImageJ writes micrometres in one way, reads another. */
  public static boolean same(String a, String b) {
    OptionalDouble um = um(a);
    return plain(a).equals(plain(b)) || um.isPresent() && um.equals(um(b));
  }

  /** For people: with a sign for micro, and never nothing. */
  static String shown(String unit) {
    if (unit.isBlank()) {
      return "of no unit";
    }
    return um(unit).equals(OptionalDouble.of(1)) ? "µm" : unit.strip();
  }

  /** Whether pixels have no size in it. */
  static boolean isNone(String unit) {
    return switch (plain(unit)) {
      case "", "pixel", "px" -> true;
      default -> false;
    };
  }

  /** Whether it is one of paper and screens. */
  static boolean isOfPrint(String unit) {
    return switch (plain(unit)) {
      case "inch", "inche", "in", "\"", "dpi", "point", "pt" -> true;
      default -> false;
    };
  }

  /** In small letters, singular, American, with u for micro. */
  private static String plain(String unit) {
    String small = unit.strip().toLowerCase(Locale.ROOT).replaceAll("[\u00b5\u03bc]", "u");
    String singular = small.length() > 2 ? small.replaceAll("s$", "") : small;
    return singular.replaceAll("metre$", "meter").replaceAll("^umeter$", "micrometer");
  }
}
