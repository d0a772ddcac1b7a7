package io.github.selfdeblur.options.optics;

import java.util.Locale;
import java.util.Optional;

/** What lies between objective and specimen. */
public enum Immersion {
  AIR(1, 0.95),
  WATER(1.33, 1.27),
  GLYCEROL(1.45, 0),
  OIL(1.518, Double.POSITIVE_INFINITY);

  private final double index;

  /** Up to which NA objectives usually have it. */
  private final double largestAperture;

  Immersion(double index, double largestAperture) {
    this.index = index;
    this.largestAperture = largestAperture;
  }

  /** Its refractive index. */
  public double index() {
    return index;
  }

  /** What an objective usually has. */
  public static Immersion usual(double aperture) {
    for (Immersion immersion : values()) {
      if (aperture <= immersion.largestAperture) {
        return immersion;
      }
    }
    return OIL;
  }

  /** What has such a refractive index, to two digits. */
  public static Optional<Immersion> of(double index) {
    for (Immersion immersion : values()) {
      if (Math.abs(immersion.index - index) < 0.01) {
        return Optional.of(immersion);
      }
    }
    return Optional.empty();
  }

  /** In words. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
