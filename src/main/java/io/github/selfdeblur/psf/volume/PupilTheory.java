package io.github.selfdeblur.psf.volume;

import io.github.selfdeblur.options.Optics;
import java.util.Optional;

/**
 * What theory needs of a microscope on the grid of a stack. Confocal microscopes and spinning disks
 * see through a pinhole what their own light excites, with the same aberrations in µm at both
 * wavelengths; light through neighbouring pinholes is left out. A light sheet's theory is that of a
 * widefield microscope: the sheet is taken as thicker than the stack.
 *
 * @param doubled widths and heights on which the waves are computed, in those of the grid
 * @param seen the pupil of the light that is seen
 * @param pinhole through which it is seen, and what it excites; empty: there is none
 * @param pixel means over the area of px
 */
public record PupilTheory(
    int doubled, PupilSamples seen, Optional<Pinhole> pinhole, PlaneFilter pixel) {

  /** Airy disc's radius · NA / wavelength. */
  private static final double AIRY = 0.61;

  /**
   * What a pinhole does.
   *
   * @param disc means over its area
   * @param lit the pupil of the light that excites
   */
  public record Pinhole(PlaneFilter disc, PupilSamples lit) {}

  /**
   * On a grid.
   *
   * @param optics with px and distance of slices
   * @throws IllegalArgumentException with one sentence where the distance of slices is not known
   */
  public static PupilTheory of(Optics optics, int gridWidth, int gridHeight) {
    if (optics.zStepUm().isEmpty()) {
      throw new IllegalArgumentException(
          "The PSF of a stack needs the distance of its slices, got none: give the z-step (um).");
    }
    boolean confocal = optics.modality().hasPinhole();
    // Far planes of widefield light reach beyond the grid; a pinhole stops that light.
    int doubled = confocal ? 1 : 2;
    int width = gridWidth * doubled;
    int height = gridHeight * doubled;
    return new PupilTheory(
        doubled,
        new PupilSamples(optics, optics.wavelengthUm(), -0.5, width, height),
        confocal ? Optional.of(pinhole(optics, width, height)) : Optional.empty(),
        PlaneFilter.px(gridWidth, gridHeight));
  }

  private static Pinhole pinhole(Optics optics, int width, int height) {
    double shorter = optics.excitationUm().orElse(optics.wavelengthUm());
    double radiusPx = optics.pinhole() * AIRY / optics.pupilRadius();
    return new Pinhole(
        PlaneFilter.disc(width, height, radiusPx),
        new PupilSamples(optics, shorter, 0.5, width, height));
  }
}
