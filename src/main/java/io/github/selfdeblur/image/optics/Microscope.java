package io.github.selfdeblur.image.optics;

import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.choice.Named;
import io.github.selfdeblur.options.optics.Clue;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.optics.Quantity;
import io.github.selfdeblur.rules.Require;
import java.util.Locale;

/**
 * A microscope by name.
 *
 * @param aperture numerical aperture of its objective
 * @param index refractive index of the immersion; 0: by NA
 * @param magnification of the objective and all behind it; 0: not known
 * @param cameraPixelUm side of a px of the camera, µm; 0: the image tells the size of its px
 * @param wavelengthUm of the light that the camera sees, µm; 0: the image tells it
 */
public record Microscope(
    String name,
    double aperture,
    double index,
    double magnification,
    double cameraPixelUm,
    double wavelengthUm,
    Modality modality) {

  /** Between the parts of a line, and so in no name. */
  private static final String TAB = "\t";

  /** Of a line; those of before wavelengths were kept have one less. */
  private static final int PARTS = 7;

  public Microscope {
    name = name == null ? "" : name.strip();
    if (name.isEmpty() || name.matches("(?s).*[\\p{Cntrl}\\[\\]=].*")) {
      throw new IllegalArgumentException(
          "A microscope's name must have letters, and no brackets or =, got '" + name + "'.");
    }
    Require.notNegative(magnification, "The magnification");
    Require.notNegative(cameraPixelUm, "The camera's pixel (µm)");
    Require.positive(aperture, "The numerical aperture");
    Require.notNegative(wavelengthUm, "The wavelength (µm)");
    Require.notNegative(index, "The immersion's index");
    OpticsClues told = clues(name, aperture, index, magnification, cameraPixelUm, wavelengthUm);
    for (Quantity quantity : Quantity.values()) {
      told.number(quantity).ifPresent(quantity::requireSane);
    }
  }

  /**
   * One of what is known.
   *
   * @param given by somebody, and so kept as far as a microscope has it
   * @param told by an image, of which size of px and wavelength are not kept: the next image tells
   *     its own
   * @throws IllegalArgumentException with one sentence where there is no such microscope
   */
  public static Microscope of(String name, OpticsClues given, OpticsClues told) {
    OpticsClues all = given.or(told);
    requireAperture(all);
    double pixelUm = given.number(Quantity.PIXEL).orElse(0);
    return new Microscope(
        name,
        all.number(Quantity.NA).orElseThrow(),
        all.number(Quantity.INDEX).orElse(0),
        pixelUm > 0 ? 1 : 0,
        pixelUm,
        given.number(Quantity.EMISSION).orElse(0),
        all.modality().map(Clue::value).orElse(Modality.WIDEFIELD));
  }

  /**
   * Checks that there is an objective.
   *
   * @throws IllegalArgumentException with one sentence where there is none
   */
  public static void requireAperture(OpticsClues known) {
    if (!known.knows(Quantity.NA)) {
      throw new IllegalArgumentException(
          "A microscope must have a numerical aperture, which is neither given nor told by the"
              + " image.");
    }
  }

  /** What it tells. */
  public OpticsClues clues() {
    return clues(name, aperture, index, magnification, cameraPixelUm, wavelengthUm)
        .with(modality, source(name));
  }

  private static OpticsClues clues(
      String name,
      double aperture,
      double index,
      double magnification,
      double cameraPixelUm,
      double wavelengthUm) {
    String source = source(name);
    OpticsClues clues = OpticsClues.NONE.with(Quantity.NA, aperture, source);
    clues = index > 0 ? clues.with(Quantity.INDEX, index, source) : clues;
    clues = wavelengthUm > 0 ? clues.with(Quantity.EMISSION, wavelengthUm, source) : clues;
    boolean sized = magnification > 0 && cameraPixelUm > 0;
    return sized ? clues.with(Quantity.PIXEL, cameraPixelUm / magnification, source) : clues;
  }

  private static String source(String name) {
    return "microscope " + name;
  }

  /** In a line, as {@link #parse} reads it. */
  String line() {
    return String.join(
        TAB,
        name,
        String.valueOf(aperture),
        String.valueOf(index),
        String.valueOf(magnification),
        String.valueOf(cameraPixelUm),
        modality.label(),
        String.valueOf(wavelengthUm));
  }

  /**
   * Of a line.
   *
   * @throws IllegalArgumentException where it is none
   */
  static Microscope parse(String line) {
    String[] parts = line.split(TAB);
    if (parts.length != PARTS && parts.length != PARTS - 1) {
      throw new IllegalArgumentException("A microscope has 7 parts, got '" + line + "'.");
    }
    return new Microscope(
        parts[0],
        Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]),
        Double.parseDouble(parts[3]),
        Double.parseDouble(parts[4]),
        parts.length == PARTS ? Double.parseDouble(parts[PARTS - 1]) : 0,
        Named.parse(Modality.class, "Modality", parts[5]));
  }

  /** In words. */
  public String text() {
    return name + ": " + clues().describeAlone();
  }

  /** Whether it is called so, in any case. */
  boolean isCalled(String other) {
    return name.toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }
}
