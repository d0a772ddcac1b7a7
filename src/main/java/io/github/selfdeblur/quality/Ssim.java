package io.github.selfdeblur.quality;

import io.github.selfdeblur.grid.DoublePlane;
import io.github.selfdeblur.grid.GaussianWindow;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.SizeRules;
import io.github.selfdeblur.rules.Require;

/**
 * Mean structural similarity. Wang, Bovik, Sheikh, Simoncelli 2004, doi:10.1109/TIP.2003.819861,
 * eq. 13 to 17: 11 × 11 Gaussian window of σ 1.5 px, K1 = 0.01, K2 = 0.03.
 */
public final class Ssim {

  private static final double K1 = 0.01;
  private static final double K2 = 0.03;
  private static final double VIEWED_SIDE_PX = 256;

  private Ssim() {}

  /**
   * As in the authors' ssim.m: images are first shrunk by an integer factor, so that the shorter
   * side is about 256 px, and windows lie wholly inside the image.
   *
   * @param estimate height × width grey values, at least 11 × 11
   * @param truth of the same size and unit
   * @param dynamicRange L, largest minus smallest possible grey value, such as 255
   * @return at most 1, which is reached where the two are equal
   */
  public static double of(Grid estimate, Grid truth, double dynamicRange) {
    SizeRules.same("Result", estimate, "truth", truth);
    Require.positive(dynamicRange, "The dynamic range");
    SizeRules.atLeast(GaussianWindow.SIZE_PX, truth, "Images for SSIM");
    int factor = factor(truth);
    DoublePlane x = DoublePlane.of(estimate).shrunk(factor);
    DoublePlane y = DoublePlane.of(truth).shrunk(factor);
    return mean(x, y, square(K1 * dynamicRange), square(K2 * dynamicRange));
  }

  /**
   * As in SelfDeblur's loss: images as they are, a window around every pixel, zeros beyond the
   * border.
   *
   * @param estimate height × width grey values
   * @param truth of the same size and unit
   * @param dynamicRange L, largest minus smallest possible grey value, such as 255
   * @return at most 1, which is reached where the two are equal
   */
  public static double zeroPadded(Grid estimate, Grid truth, double dynamicRange) {
    SizeRules.same("Result", estimate, "truth", truth);
    Require.positive(dynamicRange, "The dynamic range");
    DoublePlane x = DoublePlane.of(estimate).padded(GaussianWindow.SIZE_PX / 2);
    DoublePlane y = DoublePlane.of(truth).padded(GaussianWindow.SIZE_PX / 2);
    return mean(x, y, square(K1 * dynamicRange), square(K2 * dynamicRange));
  }

  /** max(1, round(shorter side / 256)). */
  static int factor(Grid image) {
    int side = Math.min(image.width(), image.height());
    return (int) Math.max(1, Math.round(side / VIEWED_SIDE_PX));
  }

  private static double mean(DoublePlane x, DoublePlane y, double c1, double c2) {
    double[] meanX = GaussianWindow.over(x).values();
    double[] meanY = GaussianWindow.over(y).values();
    double[] meanXx = GaussianWindow.over(x.times(x)).values();
    double[] meanYy = GaussianWindow.over(y.times(y)).values();
    double[] meanXy = GaussianWindow.over(x.times(y)).values();
    double sum = 0;
    for (int i = 0; i < meanX.length; i++) {
      double squaredMeans = square(meanX[i]) + square(meanY[i]);
      double meansProduct = meanX[i] * meanY[i];
      double variances = meanXx[i] + meanYy[i] - squaredMeans;
      double covariance = meanXy[i] - meansProduct;
      sum +=
          (2 * meansProduct + c1)
              * (2 * covariance + c2)
              / ((squaredMeans + c1) * (variances + c2));
    }
    return sum / meanX.length;
  }

  private static double square(double value) {
    return value * value;
  }
}
