package io.github.selfdeblur.psf.volume;

import io.github.selfdeblur.convolution.PlaneFourier;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The light of a point, plane after plane, behind a pupil: |F⁻¹|² of its {@link PupilSamples}. Not
 * for use by two threads at a time.
 */
final class PupilWave {

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

  /**
   * @param width px, even
   * @param height px, even
   */
  PupilWave(PupilSamples pupil, int width, int height) {
    this.width = width;
    this.height = height;
    fourier = new PlaneFourier(width, height);
    reach = pupil.across();
    double[] bright = pupil.amplitude();
    int[] points = IntStream.range(0, bright.length).filter(i -> bright[i] > 0).toArray();
    used = points.length;
    place =
        Arrays.stream(points)
            .map(i -> Math.floorMod(pupil.v(i), height) * width + Math.floorMod(pupil.u(i), width))
            .toArray();
    amplitude = of(bright, points);
    step = of(pupil.step(), points);
    shapes =
        Arrays.stream(Aberration.values())
            .map(aberration -> of(pupil.shape(aberration), points))
            .toArray(double[][]::new);
  }

  private static double[] of(double[] all, int... points) {
    return Arrays.stream(points).mapToDouble(i -> all[i]).toArray();
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
        phase += c[mode] * shapes[mode][i];
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
