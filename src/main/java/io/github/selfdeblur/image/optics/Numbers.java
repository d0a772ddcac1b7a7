package io.github.selfdeblur.image.optics;

import io.github.selfdeblur.image.hyperstack.LengthUnit;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and lengths as they stand in files. */
final class Numbers {

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d*[.,]?\\d+(?:[eE][-+]?\\d+)?");

  private static final Pattern RANGE =
      Pattern.compile("(\\d{3,4}(?:\\.\\d+)?)\\s*(?:nm)?\\s*[-\u2013]\\s*(\\d{3,4}(?:\\.\\d+)?)");

  private static final Pattern LENGTH = Pattern.compile("^(\\S*?\\d)\\s*([^\\d\\s].*)?$");

  private static final double NM_IN_UM = 1000;
  private static final double UM_IN_M = 1e6;

  /** Above it a wavelength is in nm, below the next in m. */
  private static final double LARGEST_UM = 100;

  private static final double LARGEST_M = 1e-4;

  private Numbers() {}

  /** The first number in a text. */
  static OptionalDouble first(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.find()
        ? OptionalDouble.of(Double.parseDouble(number.group().replace(',', '.')))
        : OptionalDouble.empty();
  }

  /** A length in µm. */
  static OptionalDouble um(OptionalDouble value, String unit) {
    OptionalDouble um = LengthUnit.um(unit);
    return value.isEmpty() || um.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(value.getAsDouble() * um.getAsDouble());
  }

  /** A wavelength in µm, with or without its unit; of a band, such as 500-550 nm, its middle. */
  static OptionalDouble wavelength(String text) {
    Matcher band = RANGE.matcher(text);
    if (band.find()) {
      double middle = (Double.parseDouble(band.group(1)) + Double.parseDouble(band.group(2))) / 2;
      return OptionalDouble.of(middle / NM_IN_UM);
    }
    OptionalDouble value = first(text);
    Matcher length = LENGTH.matcher(text.strip());
    if (length.matches() && length.group(2) != null) {
      OptionalDouble um = um(value, length.group(2));
      if (um.isPresent()) {
        return um;
      }
    }
    return value.stream().map(Numbers::guessedUm).findFirst();
  }

  private static double guessedUm(double value) {
    return value > LARGEST_UM ? value / NM_IN_UM : value < LARGEST_M ? value * UM_IN_M : value;
  }
}
