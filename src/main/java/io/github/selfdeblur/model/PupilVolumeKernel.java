package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Init;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.Value;
import java.util.Optional;

/**
 * G_k of a z-stack: a PSF in three dimensions, |F⁻¹{A exp(i Σ c Z) exp(i z s)}|² plane by plane, of
 * a pupil whose phase is a sum of aberrations; their coefficients c, in radians, are what is found.
 */
public final class PupilVolumeKernel implements Generator {

  /** The parameter's name. */
  public static final String COEFFICIENTS = "coefficients";

  /**
   * The sizes of a wave's pupil.
   *
   * @param rows of its samples
   * @param columns of its samples
   */
  public record Pupil(int rows, int columns) {

    int samples() {
      return rows * columns;
    }
  }

  /**
   * All sizes.
   *
   * @param depth planes of the PSF's periodic grid
   * @param height px of it
   * @param width px of it, even
   * @param doubled widths and heights on which waves are computed, in those of the grid, onto which
   *     their light is folded
   * @param modes how many aberrations
   * @param seen the pupil of the light that is seen
   * @param lit that of the light that excites what is seen through a pinhole; empty: there is none,
   *     and the light is even
   */
  public record Sizes(
      int depth, int height, int width, int doubled, int modes, Pupil seen, Optional<Pupil> lit) {

    /** Numbers of the input. */
    public long inputs() {
      return wave(seen)
          + lit.map(pupil -> factors(doubled) + wave(pupil)).orElse(0L)
          + depth
          + factors(1);
    }

    private long wave(Pupil pupil) {
      return (modes + 1L + depth) * pupil.samples();
    }

    private long factors(int times) {
      return (long) height * times * columns(times);
    }

    private int columns(int times) {
      return width * times / 2 + 1;
    }
  }

  private final Sizes sizes;
  private final Value coefficients;

  /** Declares the coefficients in {@code theta}. */
  public PupilVolumeKernel(ParameterVector theta, Sizes sizes) {
    this.sizes = sizes;
    coefficients = theta.parameter(COEFFICIENTS, Init.ZERO, 1, sizes.modes());
  }

  /**
   * The PSF of a true convolution, (1, 1, depth, height, width), its origin the first voxel.
   *
   * <p>The input, (1, n), holds row after row the wave that is seen; where there is a pinhole, its
   * factors (height · doubled × (width · doubled / 2 + 1) of the frequencies), then the wave that
   * excites; the light of each plane (depth); the factors of the px' area (height × (width / 2 +
   * 1)). A wave is the aberrations' phases (modes × samples), the amplitude (samples), and every
   * plane's phase (depth × samples), the first plane in focus, those before it last.
   */
  @Override
  public Value apply(Value zK) {
    Matrices parts = new Matrices(zK);
    Value light = wave(parts, sizes.seen());
    if (sizes.lit().isPresent()) {
      Value pinhole = factors(parts, sizes.doubled());
      light = light.filteredPlanes(pinhole).relu().times(wave(parts, sizes.lit().get()));
    }
    Value sheet = parts.next(sizes.depth(), 1).reshape(sizes.depth(), 1, 1);
    Value psf = folded(light).times(sheet).filteredPlanes(factors(parts, 1)).relu();
    Value sum = psf.mean().times(psf.count());
    return psf.over(sum).reshape(1, 1, sizes.depth(), sizes.height(), sizes.width());
  }

  private Value factors(Matrices parts, int times) {
    return parts.next((long) sizes.height() * times, sizes.columns(times));
  }

  /** Of every plane the intensity at the px' centres. */
  private Value wave(Matrices parts, Pupil pupil) {
    Value shapes = parts.next(sizes.modes(), pupil.samples());
    Value amplitude = parts.next(1, pupil.samples());
    Value planes = parts.next(sizes.depth(), pupil.samples());
    Value phase = planes.plus(coefficients.matmul(shapes));
    Value imaginary = rectangles(phase.sin().times(amplitude), pupil);
    return rectangles(phase.cos().times(amplitude), pupil)
        .inverseFourierPower(
            imaginary,
            (long) sizes.height() * sizes.doubled(),
            (long) sizes.width() * sizes.doubled());
  }

  private Value rectangles(Value rows, Pupil pupil) {
    return rows.reshape(sizes.depth(), pupil.rows(), pupil.columns());
  }

  /** What leaves the grid at one side comes in at the other. */
  private Value folded(Value light) {
    int times = sizes.doubled();
    return light.reshape(sizes.depth(), times, sizes.height(), times, sizes.width()).sum(1).sum(2);
  }
}
