package io.github.selfdeblur.intensity;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.SizeRules;
import java.util.Arrays;

/**
 * The standard deviation of white Gaussian noise, from the image alone. Donoho, Johnstone 1994,
 * doi:10.1093/biomet/81.3.425: the median absolute value of the finest wavelet coefficients, here
 * the diagonal ones of Haar's wavelet, in which smooth structure cancels. Coefficients of integer
 * images are multiples of ½, so there noise below about one grey value is known only in steps of
 * 0.74.
 */
public final class NoiseLevel {

  /** The median absolute value of a standard normal variable. */
  private static final double NORMAL_MEDIAN = 0.6744897501960817;

  private NoiseLevel() {}

  /**
   * median |p − q − r + s| / 2 over the blocks (p q / r s) of 2 × 2 px, divided by 0.6745. The last
   * row or column of an odd size is left out.
   *
   * @param image at least 2 × 2 grey values
   * @return σ in the image's unit
   */
  public static double of(Grid image) {
    SizeRules.atLeast(2, image, "An image for the noise level");
    int columns = image.width() / 2;
    double[] details = new double[columns * (image.height() / 2)];
    float[] values = image.values();
    for (int i = 0; i < details.length; i++) {
      int above = i / columns * 2 * image.width() + i % columns * 2;
      int below = above + image.width();
      double rising = (double) values[above] + values[below + 1];
      double falling = (double) values[above + 1] + values[below];
      details[i] = Math.abs(rising - falling) / 2;
    }
    return ofDetails(details);
  }

  /** σ of the noise whose absolute details of a wavelet of norm 1 are given; sorts them. */
  static double ofDetails(double[] details) {
    return median(details) / NORMAL_MEDIAN;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
