package io.github.selfdeblur.psf.volume;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How much there is of each {@link Aberration}.
 *
 * @param radians root-mean-square phase at the emission's wavelength, one for each, in their order
 */
public record Aberrations(double... radians) {

  /** A perfect pupil's. */
  public static final Aberrations NONE = new Aberrations(new double[Aberration.values().length]);

  public Aberrations {
    if (radians.length != Aberration.values().length) {
      throw new IllegalArgumentException(
          "There must be a number for each of "
              + Aberration.values().length
              + " aberrations, got "
              + radians.length
              + ".");
    }
    radians = radians.clone();
  }

  /** Root-mean-square phase in radians. */
  public double of(Aberration aberration) {
    return radians[aberration.ordinal()];
  }

  /** Those of the PSF mirrored along all three axes, which has the same power spectrum. */
  public Aberrations mirrored() {
    return new Aberrations(Arrays.stream(radians).map(radian -> -radian).toArray());
  }

  /** Of all together, in radians. */
  public double rms() {
    return Math.sqrt(Arrays.stream(radians).map(radian -> radian * radian).sum());
  }

  /** How far others lie off, in radians rms. */
  public double distance(Aberrations other) {
    double squares = 0;
    for (int i = 0; i < radians.length; i++) {
      squares += (radians[i] - other.radians[i]) * (radians[i] - other.radians[i]);
    }
    return Math.sqrt(squares);
  }

  /** A copy, one number for each. */
  @Override
  public double[] radians() {
    return radians.clone();
  }

  /** Such as "0.52, 0.38, 0.49, -0.01, 0.33". */
  @Override
  public String toString() {
    return Arrays.stream(radians)
        .mapToObj(radian -> String.format(Locale.ROOT, "%.2f", radian))
        .collect(Collectors.joining(", "));
  }
}
