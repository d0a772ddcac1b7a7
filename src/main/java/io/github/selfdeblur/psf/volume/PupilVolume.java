package io.github.selfdeblur.psf.volume;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.psf.Psf;
import java.util.Arrays;

/**
 * The PSFs of a microscope's stacks on a periodic grid. Light that leaves it at one side comes in
 * at the other, as if the object went on; planes are samples, px means over their area, by {@link
 * PupilTheory}. Not for use by two threads at a time.
 */
public final class PupilVolume {

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
    PupilTheory theory = PupilTheory.of(optics, size);
    this.size = size.clone();
    doubled = theory.doubled();
    int width = size[0] * doubled;
    int height = size[1] * doubled;
    seen = new PupilWave(theory.seen(), width, height);
    lit = theory.pinhole().map(hole -> new PupilWave(hole.lit(), width, height)).orElse(null);
    pinhole = theory.pinhole().map(PupilTheory.Pinhole::disc).orElse(null);
    pixel = theory.pixel();
    sheet = theory.sheet();
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
