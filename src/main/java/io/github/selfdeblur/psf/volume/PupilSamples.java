package io.github.selfdeblur.psf.volume;

import io.github.selfdeblur.options.Optics;

/**
 * A scalar pupil of a high aperture, A exp(i Σ c Z) exp(2πi z n cos θ / λ), on the frequencies of
 * planes: a rectangle of them round frequency 0, row after row. J. W. Goodman, Introduction to
 * Fourier Optics, 3rd ed., 2005, ch. 6; Hanser et al. 2004, doi:10.1111/j.0022-2720.2004.01393.x.
 */
public final class PupilSamples {

  /** In cycles/px, the largest radius of a pupil that px sample. */
  private static final double LARGEST_RADIUS = 0.499;

  private final int across;
  private final int down;
  private final double[] amplitude;
  private final double[][] shapes;
  private final double[] step;

  /**
   * @param optics with px and distance of planes
   * @param wavelengthUm of this light
   * @param power of cos θ in the amplitude: −½ of light that is gathered, ½ of light that is
   *     focused
   * @param width px, even
   * @param height px, even
   */
  PupilSamples(Optics optics, double wavelengthUm, double power, int width, int height) {
    double radians = optics.wavelengthUm() / wavelengthUm;
    double radius = Math.min(LARGEST_RADIUS, optics.pupilRadius() * radians);
    across = (int) Math.min(width / 2 - 1, Math.ceil(radius * width + 1));
    down = (int) Math.min(height / 2 - 1, Math.ceil(radius * height + 1));
    int count = rows() * columns();
    amplitude = new double[count];
    step = new double[count];
    shapes = new double[Aberration.values().length][count];
    double sine = IndexMismatch.sine(optics);
    IndexMismatch mismatch = IndexMismatch.of(optics);
    double perPlane =
        2 * Math.PI * optics.immersionIndex() / wavelengthUm * optics.zStepUm().orElseThrow();
    double softness = radius * Math.min(width, height);
    for (int i = 0; i < count; i++) {
      double x = u(i) / (radius * width);
      double y = v(i) / (radius * height);
      double rho = Math.hypot(x, y);
      // The rim is as dense as much of it lies inside.
      double inside = Math.min(1, (1 - rho) * softness + 0.5);
      if (inside > 0) {
        double within = Math.min(1, rho);
        double cos = Math.sqrt(1 - sine * sine * within * within);
        amplitude[i] = inside * Math.pow(cos, power);
        step[i] = perPlane * cos;
        for (Aberration aberration : Aberration.values()) {
          double shape =
              aberration.zernike().map(z -> z.at(x, y)).orElseGet(() -> mismatch.at(cos));
          shapes[aberration.ordinal()][i] = radians * shape;
        }
      }
    }
  }

  /** Of the rectangle. */
  public int rows() {
    return 2 * down + 1;
  }

  /** Of the rectangle. */
  public int columns() {
    return 2 * across + 1;
  }

  /** Columns on each side of frequency 0. */
  int across() {
    return across;
  }

  /** Cycles across the plane of a sample. */
  int u(int sample) {
    return sample % columns() - across;
  }

  /** Cycles down the plane. */
  int v(int sample) {
    return sample / columns() - down;
  }

  /** How bright each sample is, 0 outside of the pupil. */
  public double[] amplitude() {
    return amplitude.clone();
  }

  /** The phase of each sample, in radians, for a radian of an aberration. */
  public double[] shape(Aberration aberration) {
    return shapes[aberration.ordinal()].clone();
  }

  /** The phase, in radians, that one more plane adds to each sample. */
  public double[] step() {
    return step.clone();
  }
}
