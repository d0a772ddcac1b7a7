package io.github.selfdeblur.psf.volume;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.psf.Psf;
import java.util.Arrays;

/**
 * The PSFs of a microscope's stacks on a periodic grid. Light that leaves it at one side comes in
 * at the other, as if the object went on; planes are samples, px means over their area. Confocal
 * microscopes and spinning disks see through a pinhole what their own light excites, with the same
 * aberrations in µm at both wavelengths; light through neighbouring pinholes is left out. A light
 * sheet lights planes as far as it is thick; one of unknown thickness is taken as thicker than the
 * stack. Not for use by two threads at a time.
 */
public final class PupilVolume {

  /** Airy disc's radius · NA / wavelength. */
  private static final double AIRY = 0.61;

  private final int[] size;
  private final PupilWave seen;
  private final PupilWave lit;
  private final PlaneFilter pinhole;
  private final PlaneFilter pixel;

  /** The light of each plane: 1 but for a sheet's. */
  private final float[] sheet;

  /** Widths and heights on which the waves are computed, in those of the grid. */
  private final int doubled;

  /**
   * @param optics with px and distance of slices
   * @param size of the grid, px: width, height, planes; each a {@link
   *     io.github.selfdeblur.grid.FastSize}
   * @throws IllegalArgumentException with one sentence where the distance of slices is not known
   */
  public PupilVolume(Optics optics, int... size) {
    if (optics.zStepUm().isEmpty()) {
      throw new IllegalArgumentException(
          "The PSF of a stack needs the distance of its slices, got none: give the z-step (um).");
    }
    this.size = size.clone();
    boolean confocal = optics.modality().hasPinhole();
    // Far planes of widefield light reach beyond the grid; a pinhole stops that light.
    doubled = confocal ? 1 : 2;
    int width = size[0] * doubled;
    int height = size[1] * doubled;
    seen = new PupilWave(optics, optics.wavelengthUm(), -0.5, width, height);
    double shorter = optics.excitationUm().orElse(optics.wavelengthUm());
    lit = confocal ? new PupilWave(optics, shorter, 0.5, width, height) : null;
    double disc = optics.pinhole() * AIRY / optics.pupilRadius();
    pinhole = confocal ? PlaneFilter.disc(width, height, disc) : null;
    pixel = PlaneFilter.px(size[0], size[1]);
    sheet = sheet(optics, size[2]);
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

  /** px along each axis. */
  public int[] size() {
    return size.clone();
  }

  /** Of sum 1, with its focus at the {@link Grid#middle}. */
  public Psf of(Aberrations aberrations) {
    float[] values = light(aberrations);
    pixel.apply(values);
    int[] toMiddle = Grid.middle(size);
    toMiddle[2] = 0;
    return Psf.normalised(new Grid(values, size).rolled(toMiddle), Grid.middle(size));
  }

  /** At the px' centres, not yet the means over them; the axis at px 0, focus in the middle. */
  float[] light(Aberrations aberrations) {
    int px = size[0] * size[1];
    int planes = size[2];
    float[] values = new float[Size.px(size)];
    seen.each(
        aberrations,
        -(planes / 2),
        planes,
        (plane, intensity) -> fold(intensity, values, plane * px));
    if (lit != null) {
      pinhole.apply(values);
      lit.each(
          aberrations,
          -(planes / 2),
          planes,
          (plane, intensity) -> {
            for (int i = 0; i < px; i++) {
              values[plane * px + i] *= intensity[i];
            }
          });
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] *= sheet[i / px];
      sum += values[i];
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (values[i] / sum);
    }
    return values;
  }

  private void fold(float[] intensity, float[] values, int at) {
    int wide = size[0] * doubled;
    Arrays.fill(values, at, at + size[0] * size[1], 0);
    for (int i = 0; i < intensity.length; i++) {
      values[at + i / wide % size[1] * size[0] + i % wide % size[0]] += intensity[i];
    }
  }

  /** The share of the power of frequency {@code i} of a plane that px leave, row after row. */
  float pixelPower(int i) {
    return pixel.power(i);
  }
}
