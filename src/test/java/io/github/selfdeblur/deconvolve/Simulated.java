package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.grid.Grid;
import java.util.Random;

/**
 * A sharp plane and what a PSF makes of it.
 *
 * @param latent (height + kh − 1) × (width + kw − 1)
 * @param psf kh × kw, of sum 1
 * @param blurry height × width
 */
public record Simulated(Grid latent, Grid psf, Grid blurry) {

  /** Discs of many grey values on a dark ground. */
  public static Simulated discs(int width, int height, Grid psf) {
    Grid latent = background(width + psf.width() - 1, height + psf.height() - 1);
    Random random = new Random(7);
    for (int i = 0; i < 40; i++) {
      disc(
          latent,
          random.nextInt(latent.width()),
          random.nextInt(latent.height()),
          2 + 8 * random.nextDouble(),
          0.2 + 0.7 * random.nextDouble());
    }
    return of(latent, psf);
  }

  public static Simulated of(Grid latent, Grid psf) {
    return new Simulated(latent, psf, blurred(latent, psf));
  }

  public static Grid background(int width, int height) {
    return new Grid(new float[width * height], width, height).scaled(0, 0.1);
  }

  static void disc(Grid plane, int x, int y, double radius, double value) {
    for (int i = 0; i < plane.values().length; i++) {
      if (Math.hypot(i % plane.width() - x, i / plane.width() - y) <= radius) {
        plane.values()[i] = (float) value;
      }
    }
  }

  /** A curved path of decreasing brightness from corner to corner, like camera shake. */
  public static Grid shake(int width, int height) {
    Grid path = new Grid(new float[width * height], width, height);
    for (double t = 0; t <= 1; t += 0.01) {
      int x = (int) Math.round(t * (width - 1));
      int y = (int) Math.round(t * t * (height - 1));
      path.values()[y * width + x] += (float) (1.5 - t);
    }
    return path.scaled(1 / path.sum(), 0);
  }

  /** 1 at the centre of the support. */
  static Grid delta(int width, int height) {
    float[] values = new float[width * height];
    values[height / 2 * width + width / 2] = 1;
    return new Grid(values, width, height);
  }

  /** What lies under the blurry image. */
  Grid truth() {
    int left = (psf.width() - 1) / 2;
    int top = (psf.height() - 1) / 2;
    return latent.crop(left, top, blurry.width(), blurry.height());
  }

  /** With white noise added to the blurry image. */
  public Simulated withNoise(double sigma) {
    Random random = new Random(3);
    float[] noisy = blurry.values().clone();
    for (int i = 0; i < noisy.length; i++) {
      noisy[i] += (float) (sigma * random.nextGaussian());
    }
    return new Simulated(latent, psf, new Grid(noisy, blurry.width(), blurry.height()));
  }

  /** By the definition. */
  private static Grid blurred(Grid latent, Grid psf) {
    int width = latent.width() - psf.width() + 1;
    int height = latent.height() - psf.height() + 1;
    float[] kernel = psf.mirrored().values();
    float[] blurred = new float[width * height];
    for (int i = 0; i < blurred.length; i++) {
      double sum = 0;
      for (int tap = 0; tap < kernel.length; tap++) {
        int y = i / width + tap / psf.width();
        int x = i % width + tap % psf.width();
        sum += (double) kernel[tap] * latent.values()[y * latent.width() + x];
      }
      blurred[i] = (float) sum;
    }
    return new Grid(blurred, width, height);
  }
}
