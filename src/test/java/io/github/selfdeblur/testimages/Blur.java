package io.github.selfdeblur.testimages;

/** True convolution, without any assumption about what lies beyond the borders. */
final class Blur {

  private Blur() {}

  /**
   * Computes {@code y(p) = sum over d of psf(c + d) x(p - d)} with {@code c} the central pixel of
   * the psf, where all {@code p - d} lie in the image.
   *
   * @param psf of odd width and height
   * @return the blurred image, smaller by the width and height of the psf - 1, with the same centre
   */
  static Plane apply(Plane image, Plane psf) {
    if (psf.width() % 2 == 0 || psf.height() % 2 == 0) {
      throw new IllegalArgumentException("the psf must have a central pixel");
    }
    int width = image.width() - psf.width() + 1;
    int height = image.height() - psf.height() + 1;
    double[] blurred = new double[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        blurred[y * width + x] = sum(image, psf, x + psf.width() - 1, y + psf.height() - 1);
      }
    }
    return new Plane(width, height, blurred);
  }

  private static double sum(Plane image, Plane psf, int right, int bottom) {
    double sum = 0;
    for (int v = 0; v < psf.height(); v++) {
      for (int u = 0; u < psf.width(); u++) {
        sum += psf.at(u, v) * image.at(right - u, bottom - v);
      }
    }
    return sum;
  }
}
