package io.github.selfdeblur.image.optics;

import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.choice.Named;
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
 */
public record Microscope(
    String name,
    double aperture,
    double index,
    double magnification,
    double cameraPixelUm,
    Modality modality) {

  /** Between the parts of a line, and so in no name. */
  private static final String TAB = "\t";

  private static final int PARTS = 6;

  public Microscope {
    name = name == null ? "" : name.strip();
    if (name.isEmpty() || name.matches("(?s).*[\\p{Cntrl}\\[\\]=].*")) {
      throw new IllegalArgumentException(
          "A microscope's name must have letters, and no brackets or =, got '" + name + "'.");
    }
    Require.notNegative(magnification, "The magnification");
    Require.notNegative(cameraPixelUm, "The camera's pixel (µm)");
    Require.positive(aperture, "The numerical aperture");
    Require.notNegative(index, "The immersion's index");
    for (Quantity quantity : new Quantity[] {Quantity.NA, Quantity.INDEX, Quantity.PIXEL}) {
      clues(name, aperture, index, magnification, cameraPixelUm)
          .number(quantity)
          .ifPresent(quantity::requireSane);
    }
  }

  /** What it tells. */
  public OpticsClues clues() {
    return clues(name, aperture, index, magnification, cameraPixelUm).with(modality, source(name));
  }

  private static OpticsClues clues(
      String name, double aperture, double index, double magnification, double cameraPixelUm) {
    String source = source(name);
    OpticsClues clues = OpticsClues.NONE.with(Quantity.NA, aperture, source);
    clues = index > 0 ? clues.with(Quantity.INDEX, index, source) : clues;
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
        modality.label());
  }

  /**
   * Of a line.
   *
   * @throws IllegalArgumentException where it is none
   */
  static Microscope parse(String line) {
    String[] parts = line.split(TAB);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException("A microscope has 6 parts, got '" + line + "'.");
    }
    return new Microscope(
        parts[0],
        Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]),
        Double.parseDouble(parts[3]),
        Double.parseDouble(parts[4]),
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
