package io.github.selfdeblur.psf.volume;

import io.github.selfdeblur.convolution.PlaneFourier;
import io.github.selfdeblur.options.Optics;
import java.util.Arrays;

/**
 * The light of a point, plane after plane, behind a scalar pupil of a high aperture: |F⁻¹{A exp(i Σ
 * c Z) exp(2πi z n cos θ / λ)}|². J. W. Goodman, Introduction to Fourier Optics, 3rd ed., 2005, ch.
 * 6; Hanser et al. 2004, doi:10.1111/j.0022-2720.2004.01393.x. Not for use by two threads at a
 * time.
 */
final class PupilWave {

  /** In cycles/px, the largest radius of a pupil that px sample. */
  private static final double LARGEST_RADIUS = 0.499;

  private final int width;
  private final int height;
  private final PlaneFourier fourier;

  /** The columns on each side of the first one that the pupil reaches. */
  private final int reach;

  /** The number of points of the pupil. */
  private final int used;

  /** Of each point of the pupil: where it lies on the plane, and how bright it is. */
  private final int[] place;

  private final double[] amplitude;

  /** Of each aberration the phase of every point. */
  private final double[][] shapes;

  /** The phase, in radians, that one more plane adds to every point. */
  private final double[] step;

  /** What aberrations in radians at the emission's wavelength are at this one's. */
  private final double radians;

  /**
   * @param optics with px and distance of planes
   * @param wavelengthUm of this light
   * @param power of cos θ in the amplitude: −½ of light that is gathered, ½ of light that is
   *     focused
   * @param width px, even
   * @param height px, even
   */
  PupilWave(Optics optics, double wavelengthUm, double power, int width, int height) {
    this.width = width;
    this.height = height;
    fourier = new PlaneFourier(width, height);
    radians = optics.wavelengthUm() / wavelengthUm;
    double radius = Math.min(LARGEST_RADIUS, optics.pupilRadius() * radians);
    reach = (int) Math.min(width / 2 - 1, Math.ceil(radius * width + 1));
    int down = (int) Math.min(height / 2 - 1, Math.ceil(radius * height + 1));
    int most = (2 * reach + 1) * (2 * down + 1);
    place = new int[most];
    amplitude = new double[most];
    step = new double[most];
    shapes = new double[Aberration.values().length][most];
    double sine = IndexMismatch.sine(optics);
    IndexMismatch mismatch = IndexMismatch.of(optics);
    double perPlane =
        2 * Math.PI * optics.immersionIndex() / wavelengthUm * optics.zStepUm().orElseThrow();
    double softness = radius * Math.min(width, height);
    int points = 0;
    for (int v = -down; v <= down; v++) {
      for (int u = -reach; u <= reach; u++) {
        double x = u / (radius * width);
        double y = v / (radius * height);
        double rho = Math.hypot(x, y);
        // The rim is as dense as much of it lies inside.
        double inside = Math.min(1, (1 - rho) * softness + 0.5);
        if (inside > 0) {
          double within = Math.min(1, rho);
          double cos = Math.sqrt(1 - sine * sine * within * within);
          place[points] = Math.floorMod(v, height) * width + Math.floorMod(u, width);
          amplitude[points] = inside * Math.pow(cos, power);
          step[points] = perPlane * cos;
          for (Aberration aberration : Aberration.values()) {
            shapes[aberration.ordinal()][points] =
                aberration.zernike().map(z -> z.at(x, y)).orElseGet(() -> mismatch.at(cos));
          }
          points++;
        }
      }
    }
    used = points;
  }

  /** What is given the light of each plane, at the px' centres, the axis at px 0. */
  @FunctionalInterface
  interface Planes {
    void take(int plane, float[] intensity);
  }

  /**
   * Makes planes, one after the other.
   *
   * @param first planes from focus to the first
   * @param count of planes
   * @param taker must not keep the intensity
   */
  void each(Aberrations aberrations, int first, int count, Planes taker) {
    double[] re = new double[used];
    double[] im = new double[used];
    double[] turnRe = new double[used];
    double[] turnIm = new double[used];
    double[] c = aberrations.radians();
    for (int i = 0; i < used; i++) {
      double phase = first * step[i];
      for (int mode = 0; mode < c.length; mode++) {
        phase += radians * c[mode] * shapes[mode][i];
      }
      re[i] = amplitude[i] * Math.cos(phase);
      im[i] = amplitude[i] * Math.sin(phase);
      turnRe[i] = Math.cos(step[i]);
      turnIm[i] = Math.sin(step[i]);
    }
    float[] wave = new float[2 * width * height];
    float[] intensity = new float[width * height];
    for (int plane = 0; plane < count; plane++) {
      Arrays.fill(wave, 0);
      for (int i = 0; i < used; i++) {
        wave[2 * place[i]] = (float) re[i];
        wave[2 * place[i] + 1] = (float) im[i];
        double next = re[i] * turnRe[i] - im[i] * turnIm[i];
        im[i] = re[i] * turnIm[i] + im[i] * turnRe[i];
        re[i] = next;
      }
      fourier.inverseOfLow(wave, reach);
      for (int i = 0; i < intensity.length; i++) {
        intensity[i] = wave[2 * i] * wave[2 * i] + wave[2 * i + 1] * wave[2 * i + 1];
      }
      taker.take(plane, intensity);
    }
  }
}
