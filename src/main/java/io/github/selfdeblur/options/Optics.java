package io.github.selfdeblur.options;

import io.github.selfdeblur.rules.Require;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of a microscope.
 *
 * @param aperture numerical aperture NA, &gt; 0, at most 1.7
 * @param wavelengthUm vacuum wavelength of the light, µm, &gt; 0, at most 2
 * @param pixelUm side of a px in the specimen, µm, &gt; 0, at most 10 and at most wavelength / (4
 *     NA): beyond, the camera misses the finest details, and its image is no convolution; empty: as
 *     the image says
 */
public record Optics(double aperture, double wavelengthUm, OptionalDouble pixelUm) {

  private static final double NYQUIST = 0.25;

  /** Beyond what any objective has. */
  private static final double LARGEST_APERTURE = 1.7;

  /** Beyond what a light microscope sees; numbers above are in nm. */
  private static final double LONGEST_WAVELENGTH_UM = 2;

  private static final double LARGEST_PIXEL_UM = 10;

  public Optics {
    Require.positive(aperture, "The numerical aperture");
    Require.positive(wavelengthUm, "The wavelength (um)");
    checkUnits(aperture, wavelengthUm, pixelUm.orElse(0));
    pixelUm.ifPresent(um -> requireFine(um, aperture, wavelengthUm));
  }

  /** What a user says. */
  static Optional<Optics> asked(Answers user) {
    return known(
        user.number(SelfDeblurRows.NA),
        user.number(SelfDeblurRows.WAVELENGTH),
        user.number(SelfDeblurRows.PIXEL));
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

  /**
   * Refuses numbers that no microscope has, such as nm for um; those of 0 are not known.
   *
   * @throws IllegalArgumentException with one sentence
   */
  public static void checkUnits(double aperture, double wavelengthUm, double pixelUm) {
    if (aperture > LARGEST_APERTURE) {
      throw new IllegalArgumentException(
          "The numerical aperture must be at most " + LARGEST_APERTURE + ", got " + aperture + ".");
    }
    if (wavelengthUm > LONGEST_WAVELENGTH_UM) {
      throw new IllegalArgumentException(inUm("wavelength", LONGEST_WAVELENGTH_UM, wavelengthUm));
    }
    if (pixelUm > LARGEST_PIXEL_UM) {
      throw new IllegalArgumentException(
          inUm("pixel size in the specimen", LARGEST_PIXEL_UM, pixelUm));
    }
  }

  private static String inUm(String what, double most, double got) {
    String example = (float) got + " nm is " + (float) (got / 1000);
    return String.format(
        Locale.ROOT,
        "The %s is in um and at most %.0f: %s, got %s.",
        what,
        most,
        example.replace(".0 nm", " nm"),
        got);
  }

  private static void requireFine(double pixelUm, double aperture, double wavelengthUm) {
    Require.positive(pixelUm, "The pixel size (um)");
    if (pixelUm > coarsestPixelUm(aperture, wavelengthUm)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "With an NA of %s and a wavelength of %s um a pixel must be at most %.3g um wide for"
                  + " the optics to be of use, got %s um: leave them out.",
              aperture,
              wavelengthUm,
              coarsestPixelUm(aperture, wavelengthUm),
              pixelUm));
    }
  }

  /** The largest px with which a camera sees the finest details, wavelength / (4 NA), µm. */
  public static double coarsestPixelUm(double aperture, double wavelengthUm) {
    return NYQUIST * wavelengthUm / aperture;
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
