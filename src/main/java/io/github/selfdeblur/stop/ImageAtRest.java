package io.github.selfdeblur.stop;

import io.github.selfdeblur.grid.Grid;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The variance of the latent image over a window of looks has passed its minimum: before, the image
 * still forms; after, it takes in the noise. H. Wang, T. Li, Z. Zhuang, T. Chen, H. Liang, J. Sun
 * 2023, "Early Stopping for Deep Image Prior", arXiv:2112.06074 (ES-WMV).
 */
final class ImageAtRest implements StopRule {

  /** Looks that the variance is taken over. */
  private static final int WINDOW = 6;

  /** Looks without a smaller variance. */
  private static final int PATIENCE = 6;

  private final Deque<Grid> window = new ArrayDeque<>();
  private final Patience patience = new Patience(PATIENCE);

  @Override
  public boolean isReached(Grid image, Grid psf, double mse) {
    window.add(image);
    if (window.size() > WINDOW) {
      window.remove();
    }
    return window.size() == WINDOW && patience.isPassed(variance());
  }

  /** The sum over the pixels, of n times the variance over the window. */
  private double variance() {
    float[] sums = new float[window.peek().values().length];
    for (Grid image : window) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += image.values()[i];
      }
    }
    double squares = 0;
    for (Grid image : window) {
      for (int i = 0; i < sums.length; i++) {
        double difference = image.values()[i] - sums[i] / WINDOW;
        squares += difference * difference;
      }
    }
    return squares;
  }
}
