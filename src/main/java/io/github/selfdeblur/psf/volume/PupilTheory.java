package io.github.selfdeblur.psf.volume;

import io.github.selfdeblur.options.Optics;
import java.util.Optional;

/**
 * What theory needs of a microscope on the grid of a stack. Confocal microscopes and spinning disks
 * see through a pinhole what their own light excites, with the same aberrations in µm at both
 * wavelengths; light through neighbouring pinholes is left out. A light sheet lights planes as far
 * as it is thick; one of unknown thickness is taken as thicker than the stack.
 *
 * @param doubled widths and heights on which the waves are computed, in those of the grid
 * @param seen the pupil of the light that is seen
 * @param pinhole through which it is seen, and what it excites; empty: there is none
 * @param pixel means over the area of px
 * @param sheet the light of each plane, focus in the middle: 1 but for a sheet's
 */
public record PupilTheory(
    int doubled, PupilSamples seen, Optional<Pinhole> pinhole, PlaneFilter pixel, float[] sheet) {

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
   * @param size px: width, height, planes
   * @throws IllegalArgumentException with one sentence where the distance of slices is not known
   */
  public static PupilTheory of(Optics optics, int... size) {
    if (optics.zStepUm().isEmpty()) {
      throw new IllegalArgumentException(
          "The PSF of a stack needs the distance of its slices, got none: give the z-step (µm).");
    }
    boolean confocal = optics.modality().hasPinhole();
    // Far planes of widefield light reach beyond the grid; a pinhole stops that light.
    int doubled = confocal ? 1 : 2;
    int width = size[0] * doubled;
    int height = size[1] * doubled;
    return new PupilTheory(
        doubled,
        new PupilSamples(optics, optics.wavelengthUm(), -0.5, width, height),
        confocal ? Optional.of(pinhole(optics, width, height)) : Optional.empty(),
        PlaneFilter.px(size[0], size[1]),
        sheet(optics, size[2]));
  }

  private static float[] sheet(Optics optics, int planes) {
    float[] light = new float[planes];
    double step = optics.zStepUm().orElseThrow();
    for (int plane = 0; plane < planes; plane++) {
      double off = (plane - planes / 2) * step;
      boolean lit = optics.modality().isSheet() && optics.sheet().isPresent();
      light[plane] = lit ? (float) optics.sheet().get().light(off) : 1;
    }
    return light;
  }

  private static Pinhole pinhole(Optics optics, int width, int height) {
    double shorter = optics.excitationUm().orElse(optics.wavelengthUm());
    double radiusPx = optics.pinhole() * AIRY / optics.pupilRadius();
    return new Pinhole(
        PlaneFilter.disc(width, height, radiusPx),
        new PupilSamples(optics, shorter, 0.5, width, height));
  }
}
