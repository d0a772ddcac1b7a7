package io.github.selfdeblur.psf;

import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The border of a PSF that was measured, or that may have been: whether it is a background, which
 * is a constant and noise, or light of the PSF itself, which falls off smoothly. Of a stack that of
 * the slice with the peak, where a microscope's light is narrowest.
 *
 * @param ring values of the outermost px, in their order around the plane
 * @param background what lies under the whole PSF; empty where there is none to be told from light
 * @param noise standard deviation of the ring
 */
record PsfBorder(double[] ring, OptionalDouble background, double noise) {

  /** A smaller plane has too few px around its light. */
  private static final int LEAST_SIDE_PX = 7;

  /** Of the peak: a background must leave something above it. */
  private static final double HIGHEST = 0.8;

  /** A ring whose values lie this near to each other is even, whatever its noise. */
  private static final double EVEN = 0.1;

  /** Steps of an image of whole numbers in which a background must be seen to be even. */
  private static final int LEAST_STEPS = 5;

  /** Standard errors at which a mean is no accident. */
  private static final double SIGNIFICANT = 4;

  /** Standard deviations of the noise by which the peak stands out. */
  private static final double CLEAR = 6;

  static PsfBorder of(Grid psf) {
    double[] plane = planeOfPeak(psf);
    int width = psf.size()[0];
    int height = psf.size()[1];
    if (Math.min(width, height) < LEAST_SIDE_PX) {
      return new PsfBorder(new double[0], OptionalDouble.empty(), 0);
    }
    PsfRing outer = PsfRing.of(plane, width, height, 0);
    PsfRing inner = PsfRing.of(plane, width, height, 1);
    double peak = Arrays.stream(plane).max().orElseThrow();
    double mean = outer.mean();
    boolean even = outer.spread() <= EVEN * Math.abs(mean) && mean != 0;
    boolean fine = Math.abs(mean) >= LEAST_STEPS * step(psf.values());
    boolean noise =
        outer.isNoise()
            && inner.isNoise()
            && outer.agreesWith(inner)
            && Math.abs(mean) > SIGNIFICANT * outer.standardError()
            && peak - mean > CLEAR * outer.deviation();
    boolean found = mean < HIGHEST * peak && (even && fine || noise);
    return new PsfBorder(
        outer.values(),
        found ? OptionalDouble.of(mean) : OptionalDouble.empty(),
        outer.deviation());
  }

  /** What the background may be wrong by. */
  double standardError() {
    return noise / Math.sqrt(Math.max(1, ring.length));
  }

  /** What nine of ten px of the ring are above; 0 where there is no ring. */
  double floor() {
    double[] rising = ring.clone();
    Arrays.sort(rising);
    return rising.length == 0 ? 0 : rising[rising.length / 10];
  }

  private static double[] planeOfPeak(Grid psf) {
    float[] values = psf.values();
    int peak = 0;
    for (int i = 1; i < values.length; i++) {
      peak = values[i] > values[peak] ? i : peak;
    }
    int pixels = psf.size()[0] * psf.size()[1];
    double[] plane = new double[pixels];
    for (int i = 0; i < pixels; i++) {
      plane[i] = values[peak / pixels * pixels + i];
    }
    return plane;
  }

  /** The least difference of two values: of whole numbers 1. */
  private static double step(float[] values) {
    float[] rising = values.clone();
    Arrays.sort(rising);
    double step = Double.POSITIVE_INFINITY;
    for (int i = 1; i < rising.length; i++) {
      double difference = rising[i] - (double) rising[i - 1];
      step = difference > 0 ? Math.min(step, difference) : step;
    }
    return step;
  }
}
