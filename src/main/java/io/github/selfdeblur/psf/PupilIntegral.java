package io.github.selfdeblur.psf;

/**
 * The intensity behind a pupil, |Σ P(u, v) · exp(i·w·(u·x + v·y))|², a sum over v of sums over u,
 * where (u, v) is in units of the pupil's radius and w = 2π · radius in cycles/px.
 *
 * @param samples across the pupil; copies of the PSF lie samples · π / w px apart
 * @param width px
 * @param height px
 */
public record PupilIntegral(int samples, int width, int height) {

  /** Rounds of moving the centroid to the middle pixel, and how near is enough, in px. */
  private static final int ROUNDS = 30;

  private static final double NEAR_ENOUGH = 1e-6;

  /** The pupil coordinate of a sample's middle, within (−1, 1). */
  public double coordinate(int index) {
    return (2 * index + 1.0) / samples - 1;
  }

  /**
   * The intensity at the pixel centres.
   *
   * @param real of P, samples · samples values, row (v) after row
   * @param imaginary of P
   * @param radiansPerPixel w
   * @param shiftX px from the optical axis to the middle pixel
   * @param shiftY the same, down
   * @return width · height values of sum 1, row after row
   */
  public double[] intensity(
      double[] real, double[] imaginary, double radiansPerPixel, double shiftX, double shiftY) {
    double[] psf = new double[width * height];
    double[] rowReal = new double[samples];
    double[] rowImaginary = new double[samples];
    double[][] waves = new double[height][];
    for (int y = 0; y < height; y++) {
      waves[y] = wave(radiansPerPixel, y - height / 2 + shiftY);
    }
    double sum = 0;
    for (int x = 0; x < width; x++) {
      double[] wave = wave(radiansPerPixel, x - width / 2 + shiftX);
      sumOverU(real, imaginary, wave, rowReal, rowImaginary);
      for (int y = 0; y < height; y++) {
        double re = 0;
        double im = 0;
        for (int row = 0; row < samples; row++) {
          double cos = waves[y][2 * row];
          double sin = waves[y][2 * row + 1];
          re += rowReal[row] * cos - rowImaginary[row] * sin;
          im += rowReal[row] * sin + rowImaginary[row] * cos;
        }
        psf[y * width + x] = re * re + im * im;
        sum += psf[y * width + x];
      }
    }
    for (int i = 0; i < psf.length; i++) {
      psf[i] /= sum;
    }
    return psf;
  }

  /**
   * A PSF whose centroid is on the middle pixel, width / 2 and height / 2 rounded down.
   *
   * @param psf width · height values of sum 1
   * @param shiftX px from the optical axis to the middle pixel
   * @param shiftY the same, down
   */
  public record Centred(double[] psf, double shiftX, double shiftY) {}

  /** The same as {@link #intensity}, centred. */
  public Centred centred(double[] real, double[] imaginary, double radiansPerPixel) {
    double shiftX = 0;
    double shiftY = 0;
    double[] psf = intensity(real, imaginary, radiansPerPixel, shiftX, shiftY);
    for (int round = 0; round < ROUNDS; round++) {
      double offX = 0;
      double offY = 0;
      for (int i = 0; i < psf.length; i++) {
        offX += psf[i] * (i % width - width / 2);
        offY += psf[i] * (i / width - height / 2);
      }
      if (Math.max(Math.abs(offX), Math.abs(offY)) < NEAR_ENOUGH) {
        break;
      }
      shiftX += offX;
      shiftY += offY;
      psf = intensity(real, imaginary, radiansPerPixel, shiftX, shiftY);
    }
    return new Centred(psf, shiftX, shiftY);
  }

  /** cos and sin across the pupil of what a point so many px from the axis sends there. */
  private double[] wave(double radiansPerPixel, double px) {
    double[] wave = new double[2 * samples];
    for (int i = 0; i < samples; i++) {
      double angle = radiansPerPixel * coordinate(i) * px;
      wave[2 * i] = StrictMath.cos(angle);
      wave[2 * i + 1] = StrictMath.sin(angle);
    }
    return wave;
  }

  private void sumOverU(
      double[] real, double[] imaginary, double[] wave, double[] rowReal, double[] rowImaginary) {
    for (int row = 0; row < samples; row++) {
      double re = 0;
      double im = 0;
      for (int column = 0; column < samples; column++) {
        int i = row * samples + column;
        re += real[i] * wave[2 * column] - imaginary[i] * wave[2 * column + 1];
        im += real[i] * wave[2 * column + 1] + imaginary[i] * wave[2 * column];
      }
      rowReal[row] = re;
      rowImaginary[row] = im;
    }
  }
}
