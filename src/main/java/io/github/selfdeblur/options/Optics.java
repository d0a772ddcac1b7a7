package io.github.selfdeblur.options;

import java.util.Locale;
import java.util.Optional;
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

  /**
   * The optics as far as they are known.
   *
   * @param aperture 0: unknown
   * @param wavelengthUm 0: unknown
   * @param pixelUm 0: as the image says
   * @throws IllegalArgumentException where only one of NA and wavelength is known
   */
  public static Optional<Optics> known(double aperture, double wavelengthUm, double pixelUm) {
    Require.notNegative(aperture, "The numerical aperture");
    Require.notNegative(wavelengthUm, "The wavelength (um)");
    Require.notNegative(pixelUm, "The pixel size (um)");
    if (aperture == 0 && wavelengthUm == 0) {
      return Optional.empty();
    }
    if (aperture == 0 || wavelengthUm == 0) {
      throw new IllegalArgumentException(
          "The optics need NA and wavelength, got an NA of "
              + aperture
              + " and a wavelength of "
              + wavelengthUm
              + " um: give both or neither.");
    }
    OptionalDouble pixel = pixelUm == 0 ? OptionalDouble.empty() : OptionalDouble.of(pixelUm);
    return Optional.of(new Optics(aperture, wavelengthUm, pixel));
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

  /** In words, after a comma. */
  public String describe() {
    String pixel = pixelUm.isPresent() ? ", pixel " + pixelUm.getAsDouble() + " um" : "";
    return ", NA " + aperture + ", wavelength " + wavelengthUm + " um" + pixel;
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
