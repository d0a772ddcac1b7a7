package io.github.selfdeblur.options;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What is known of a microscope.
 *
 * @param aperture numerical aperture NA, &gt; 0
 * @param wavelengthUm vacuum wavelength of the light, µm, &gt; 0
 * @param pixelUm side of a px in the specimen, µm, &gt; 0, at most wavelength / (4 NA): beyond, the
 *     camera misses the finest details, and its image is no convolution; empty: as the image says
 */
public record Optics(double aperture, double wavelengthUm, OptionalDouble pixelUm) {

  private static final double NYQUIST = 0.25;

  public Optics {
    Require.positive(aperture, "The numerical aperture");
    Require.positive(wavelengthUm, "The wavelength (um)");
    pixelUm.ifPresent(um -> requireFine(um, aperture, wavelengthUm));
  }

  private static void requireFine(double pixelUm, double aperture, double wavelengthUm) {
    Require.positive(pixelUm, "The pixel size (um)");
    if (aperture * pixelUm > NYQUIST * wavelengthUm) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "With an NA of %s and a wavelength of %s um a pixel must be at most %.3g um wide for"
                  + " the optics to be of use, got %s um: leave them out.",
              aperture,
              wavelengthUm,
              NYQUIST * wavelengthUm / aperture,
              pixelUm));
    }
  }

  /** The same microscope with pixels of that size. */
  public Optics withPixel(double um) {
    return new Optics(aperture, wavelengthUm, OptionalDouble.of(um));
  }

  /**
   * The pupil's radius, NA / wavelength, in cycles/px.
   *
   * @throws IllegalArgumentException where the pixel size is not known
   */
  public double pupilRadius() {
    if (pixelUm.isEmpty()) {
      throw new IllegalArgumentException(
          "With the NA and the wavelength the pixel size is needed, got none.");
    }
    return aperture / wavelengthUm * pixelUm.getAsDouble();
  }
}
