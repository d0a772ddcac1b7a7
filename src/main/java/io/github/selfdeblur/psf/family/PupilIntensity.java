package io.github.selfdeblur.psf.family;

/**
 * The intensity behind a circular pupil, scalar: |F⁻¹{P}|² on a {@link PeriodicGrid}. J. W.
 * Goodman, Introduction to Fourier Optics, 3rd ed., 2005, ch. 6. The amplitude needs a radius of at
 * most ½ cycle/px; what of the intensity lies beyond ½ is folded, as a camera folds it.
 *
 * <p>The soft rim takes the far wings away, 1 / (3 · radius · side) of the light: the whole
 * transfer function but its value at 0 is too large by that share.
 */
final class PupilIntensity {

  /**
   * Aberrations: defocus, astigmatism (oblique, straight), coma (vertical, horizontal), spherical.
   */
  static final int ABERRATIONS = 6;

  /** Steps by which the mean of the defocus over the pupil is summed. */
  private static final int STEPS = 200;

  private static final double LARGEST_SINE = 0.999;

  private final PeriodicGrid grid;
  private final double sine;
  private final double mean;
  private final double rms;

  /**
   * @param sine NA / refractive index
   */
  PupilIntensity(PeriodicGrid grid, double sine) {
    this.grid = grid;
    this.sine = Math.min(LARGEST_SINE, sine);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < STEPS; i++) {
      double defocus = defocus((i + 0.5) / STEPS);
      sum += defocus;
      squares += defocus * defocus;
    }
    mean = sum / STEPS;
    rms = Math.sqrt(squares / STEPS - mean * mean);
  }

  /**
   * The intensity at the px' centres, of sum 1, the axis at px 0.
   *
   * @param radius of the pupil in cycles/px
   * @param phases coefficients of the aberrations in radians rms; none: in focus
   */
  double[] of(double radius, double... phases) {
    int side = grid.side();
    double[] pupil = new double[2 * side * side];
    double reach = radius * side;
    int most = (int) Math.ceil(reach + 1);
    for (int v = -most; v <= most; v++) {
      for (int u = -most; u <= most; u++) {
        // The rim is as dense as much of it lies inside, so that all is smooth in the radius.
        double inside = Math.min(1, reach + 0.5 - Math.hypot(u, v));
        if (inside > 0) {
          double phase = phases.length == 0 ? 0 : phase(u / reach, v / reach, phases);
          int at = 2 * grid.index(u, v);
          pupil[at] += inside * Math.cos(phase);
          pupil[at + 1] += inside * Math.sin(phase);
        }
      }
    }
    grid.fourier().complexInverse(pupil, false);
    double[] intensity = new double[side * side];
    double sum = 0;
    for (int i = 0; i < intensity.length; i++) {
      intensity[i] = pupil[2 * i] * pupil[2 * i] + pupil[2 * i + 1] * pupil[2 * i + 1];
      sum += intensity[i];
    }
    for (int i = 0; i < intensity.length; i++) {
      intensity[i] /= sum;
    }
    return intensity;
  }

  /** The phase of a distance from focus, (1 − cos) / sine², up to mean and scale. */
  private double defocus(double square) {
    return square / (1 + Math.sqrt(1 - sine * sine * square));
  }

  /** The sum of {@link io.github.selfdeblur.psf.Zernike} polynomials, but for a high-NA defocus. */
  private double phase(double x, double y, double[] phases) {
    double square = Math.min(1, x * x + y * y);
    double coma = Math.sqrt(8) * (3 * square - 2);
    return phases[0] * (defocus(square) - mean) / rms
        + phases[1] * Math.sqrt(6) * 2 * x * y
        + phases[2] * Math.sqrt(6) * (x * x - y * y)
        + phases[3] * coma * y
        + phases[4] * coma * x
        + phases[5] * Math.sqrt(5) * (6 * square * square - 6 * square + 1);
  }
}
