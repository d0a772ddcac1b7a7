package io.github.selfdeblur.grid;

/**
 * The whole-pixel shift that brings a kernel's centroid to the centre of its support. Blind
 * deconvolution knows image and kernel only up to such a shift: the image takes the opposite one.
 *
 * @param dx px the kernel moves to the left
 * @param dy px the kernel moves up
 */
public record Centring(int dx, int dy) {

  /** The share of the kernel's sum that may fall off the support. */
  private static final double TOLERATED_LOSS = 0.01;

  /**
   * The shift for {@code kernel}, whose values are ≥ 0 with a sum above 0. It stops short of the
   * centre where more than 1 % of the sum would leave the support.
   */
  public static Centring of(Grid kernel) {
    double sum = 0;
    double sumX = 0;
    double sumY = 0;
    for (int i = 0; i < kernel.values().length; i++) {
      double value = kernel.values()[i];
      sum += value;
      sumX += value * (i % kernel.width());
      sumY += value * (i / kernel.width());
    }
    int dx = (int) Math.rint(sumX / sum - (kernel.width() - 1) / 2.0);
    int dy = (int) Math.rint(sumY / sum - (kernel.height() - 1) / 2.0);
    while ((dx != 0 || dy != 0)
        && new Centring(dx, dy).moved(kernel).sum() < (1 - TOLERATED_LOSS) * sum) {
      dx -= Integer.signum(dx);
      dy -= Integer.signum(dy);
    }
    return new Centring(dx, dy);
  }

  /** The kernel after the shift, its sum as before. */
  public Grid kernel(Grid kernel) {
    Grid moved = moved(kernel);
    return moved.scaled(kernel.sum() / moved.sum(), 0);
  }

  private Grid moved(Grid kernel) {
    int width = kernel.width();
    float[] moved = new float[kernel.values().length];
    for (int i = 0; i < moved.length; i++) {
      int x = i % width + dx;
      int y = i / width + dy;
      if (x >= 0 && x < width && y >= 0 && y < kernel.height()) {
        moved[i] = kernel.values()[y * width + x];
      }
    }
    return new Grid(moved, width, kernel.height());
  }

  /**
   * The part of the latent image, (H+kh−1) × (W+kw−1), that lies under the blurry one, width ×
   * height, after the shift.
   */
  public Grid image(Grid latent, int width, int height) {
    int left = (latent.width() - width) / 2 + dx;
    int top = (latent.height() - height) / 2 + dy;
    return latent.crop(left, top, width, height);
  }
}
