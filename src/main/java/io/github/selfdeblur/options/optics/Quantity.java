package io.github.selfdeblur.options.optics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** A number that is known, or not, of a microscope. */
public enum Quantity {
  /** Numerical aperture. */
  NA(0.02, 1.7),
  /** Wavelength of the light that the camera sees, in vacuum, µm. */
  EMISSION(0.3, 1.1),
  /** The same of the light that excites. */
  EXCITATION(0.3, 1.1),
  /** Side of a px in the specimen, µm. */
  PIXEL(0.001, 10),
  /** Distance of slices, µm. */
  STEP(0.001, 100),
  /** Refractive index of the immersion. */
  INDEX(1, 2),
  /** Diameter of the pinhole in Airy discs. */
  PINHOLE(0.05, 20),
  /** Distance from a light sheet's middle at which 1/e² of its light is left, µm. */
  SHEET_WAIST(0.05, 1000),
  /** Of a light sheet's middle from the focal plane, µm, towards later slices. */
  SHEET_OFFSET(-1000, 1000);

  private static final double NM_IN_UM = 1000;

  /** In words. */
  private static final MathContext DIGITS = new MathContext(4);

  private final double least;
  private final double most;

  Quantity(double least, double most) {
    this.least = least;
    this.most = most;
  }

  /** Whether a microscope can have it. */
  boolean isSane(double value) {
    return value >= least && value <= most;
  }

  /**
   * Refuses what no microscope can have.
   *
   * @throws IllegalArgumentException with one sentence
   */
  public void requireSane(double value) {
    if (!isSane(value)) {
      throw new IllegalArgumentException(
          "No microscope has such a number: "
              + text(value)
              + ", must be from "
              + number(least)
              + " to "
              + number(most)
              + ".");
    }
  }

  /** In words, such as "emission 525 nm". */
  public String text(double value) {
    return switch (this) {
      case NA -> "NA " + number(value);
      case EMISSION, EXCITATION -> label() + " " + number(value * NM_IN_UM) + " nm";
      case PIXEL -> "pixel " + number(value) + " µm";
      case STEP -> "slices " + number(value) + " µm apart";
      case INDEX ->
          Immersion.of(value).map(Immersion::label).orElse("immersion") + " " + number(value);
      case PINHOLE -> "pinhole " + number(value) + " Airy";
      case SHEET_WAIST -> "sheet's waist " + number(value) + " µm";
      case SHEET_OFFSET -> "sheet's offset " + number(value) + " µm";
    };
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String number(double value) {
    return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
