package io.github.selfdeblur.quality;

import io.github.selfdeblur.convolution.Spectrum;
import io.github.selfdeblur.grid.DoublePlane;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.SizeRules;

/**
 * How well two images of one thing agree at each spatial frequency. Nieuwenhuizen et al. 2013,
 * doi:10.1038/nmeth.2448, eq. 1: Re Σ F₁F₂* / √(Σ|F₁|² Σ|F₂|²) over rings, here one ring for each
 * frequency of the shorter side up to half a cycle per px.
 *
 * @param correlation of each ring, −1 to 1; ring i at i · step
 * @param step cycles per px from one ring to the next
 */
public record FourierRingCorrelation(double[] correlation, double step) {

  /** Below it the images share too little to call it resolved. */
  public static final double THRESHOLD = 1.0 / 7;

  /** Rings on either side over which the curve is averaged before it is read. */
  private static final int SMOOTHING = 2;

  /**
   * Of two images with independent noise.
   *
   * @param first at least 32 × 32
   * @param second of the same size
   */
  public static FourierRingCorrelation of(Grid first, Grid second) {
    SizeRules.same("First image", first, "second image", second);
    SizeRules.atLeast(32, first, "Images for the Fourier ring correlation");
    return of(Spectrum.of(DoublePlane.of(first)), Spectrum.of(DoublePlane.of(second)), 0);
  }

  /**
   * Of the pixels of one image with even coordinates and those with odd ones. The frequencies are
   * those of such a half, whose px is two of the image's; the half px by which they lie apart is
   * taken into account. Noise that spreads over neighbouring pixels, as after a deconvolution,
   * counts as structure.
   *
   * @param image at least 64 × 64
   */
  public static FourierRingCorrelation ofHalves(Grid image) {
    SizeRules.atLeast(64, image, "An image for the Fourier ring correlation of its halves");
    return of(Spectrum.of(half(image, 0)), Spectrum.of(half(image, 1)), 0.5);
  }

  /** Every second pixel of every second row, from (start, start). */
  private static DoublePlane half(Grid image, int start) {
    int width = image.width() / 2;
    double[] values = new double[width * (image.height() / 2)];
    for (int i = 0; i < values.length; i++) {
      int row = 2 * (i / width) + start;
      values[i] = image.values()[row * image.width() + 2 * (i % width) + start];
    }
    return new DoublePlane(values, width, image.height() / 2);
  }

  /**
   * @param apart px by which the second image's grid lies further to the right and below
   */
  private static FourierRingCorrelation of(Spectrum first, Spectrum second, double apart) {
    int rings = Math.min(first.width(), first.height()) / 2 + 1;
    double step = 0.5 / (rings - 1);
    double[] cross = new double[rings];
    double[] powerFirst = new double[rings];
    double[] powerSecond = new double[rings];
    for (int i = 0; i < first.count(); i++) {
      int ring = (int) Math.round(first.frequency(i) / step);
      if (ring < rings) {
        double angle = 2 * Math.PI * apart * (first.frequencyX(i) + first.frequencyY(i));
        double re = first.re(i) * second.re(i) + first.im(i) * second.im(i);
        double im = first.re(i) * second.im(i) - first.im(i) * second.re(i);
        cross[ring] += re * Math.cos(angle) + im * Math.sin(angle);
        powerFirst[ring] += square(first.re(i)) + square(first.im(i));
        powerSecond[ring] += square(second.re(i)) + square(second.im(i));
      }
    }
    double[] correlation = new double[rings];
    for (int ring = 0; ring < rings; ring++) {
      double norm = Math.sqrt(powerFirst[ring] * powerSecond[ring]);
      correlation[ring] = norm > 0 ? cross[ring] / norm : 0;
    }
    return new FourierRingCorrelation(correlation, step);
  }

  /**
   * The period at which the smoothed curve first falls below 1/7, in px of the correlated images;
   * 2, the smallest there is, where it never does; infinity where it starts below.
   */
  public double resolution() {
    double previous = smoothed(1);
    if (previous < THRESHOLD) {
      return Double.POSITIVE_INFINITY;
    }
    for (int ring = 2; ring < correlation.length; ring++) {
      double now = smoothed(ring);
      if (now < THRESHOLD) {
        double between = (previous - THRESHOLD) / (previous - now);
        return 1 / ((ring - 1 + between) * step);
      }
      previous = now;
    }
    return 2;
  }

  private double smoothed(int ring) {
    int from = Math.max(1, ring - SMOOTHING);
    int to = Math.min(correlation.length - 1, ring + SMOOTHING);
    double sum = 0;
    for (int i = from; i <= to; i++) {
      sum += correlation[i];
    }
    return sum / (to - from + 1);
  }

  private static double square(double value) {
    return value * value;
  }
}
