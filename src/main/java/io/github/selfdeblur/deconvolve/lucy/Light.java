package io.github.selfdeblur.deconvolve.lucy;

import io.github.selfdeblur.convolution.LatentConvolution;
import io.github.selfdeblur.convolution.Surround;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Psf;
import java.util.Arrays;

/**
 * What methods that multiply begin with: light is never negative, and not all of it was seen.
 *
 * @param y the blurry image, nowhere below −background
 * @param background what is to be added to it so that noise around 0 is not cut off
 * @param x the latent image, above 0
 * @param seen the share of each latent px's light that fell on the image
 */
public record Light(float[] y, float background, float[] x, float[] seen) {

  /** What stands for no light, on the scale on which 1 is white. */
  public static final float DARK = 1e-6f;

  /** Where less than this share of a px's light fell on the image, nothing is known of it. */
  public static final float LEAST_SEEN = 0.01f;

  /** Of the root mean square of the negative values, what is noise and no dead px. */
  private static final double MOST_SIGMAS = 4;

  /** Of the image itself, continued beyond its borders. */
  public static Light of(Grid blurry, Psf psf, LatentConvolution convolution) {
    float background = background(blurry.values());
    float[] y = above(-background, blurry.values());
    int[] size = convolution.latentSize();
    float[] x = Surround.repeated(new Grid(y, blurry.size()), psf.blurryStart(), size).values();
    atLeastDark(x);
    keepSum(x, y);
    return new Light(y, background, x, seen(convolution, y.length, x.length));
  }

  /**
   * The same with a latent image to begin with.
   *
   * @param leastSeen what counts as seen of a px at least
   */
  static Light from(Grid blurry, Grid start, LatentConvolution convolution, float leastSeen) {
    float background = background(blurry.values());
    float[] y = above(-background, blurry.values());
    float[] x = start.values().clone();
    atLeastDark(x);
    float[] seen = seen(convolution, y.length, x.length);
    for (int i = 0; i < seen.length; i++) {
      seen[i] = Math.max(leastSeen, seen[i]);
    }
    return new Light(y, background, x, seen);
  }

  /**
   * What is to be added to values so that noise around 0 is not cut off; 0 where none is negative.
   */
  private static float background(float[] values) {
    double squares = 0;
    double least = 0;
    int negative = 0;
    for (float value : values) {
      if (value < 0) {
        squares += (double) value * value;
        least = Math.min(least, value);
        negative++;
      }
    }
    return negative == 0
        ? 0
        : (float) Math.min(-least, MOST_SIGMAS * Math.sqrt(squares / negative));
  }

  /** Values that are nowhere below {@code least}. */
  private static float[] above(float least, float[] values) {
    float[] above = new float[values.length];
    for (int i = 0; i < above.length; i++) {
      above[i] = Math.max(least, values[i]);
    }
    return above;
  }

  /**
   * Scales light to begin with, where it came of values on both sides of 0, to their mean: what was
   * cut off at 0 is not light.
   */
  private static void keepSum(float[] x, float[] values) {
    double negative = 0;
    double positive = 0;
    for (float value : values) {
      negative += Math.min(0, value);
      positive += Math.max(0, value);
    }
    if (negative < 0 && positive + negative > 0) {
      float factor = (float) ((positive + negative) / positive);
      for (int i = 0; i < x.length; i++) {
        x[i] = Math.max(DARK, factor * x[i]);
      }
    }
  }

  private static void atLeastDark(float[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.max(DARK, x[i]);
    }
  }

  /** Kᵀ1: the share of each latent px's light that fell on the image. */
  private static float[] seen(LatentConvolution convolution, int observed, int latent) {
    float[] ones = new float[observed];
    Arrays.fill(ones, 1);
    float[] seen = new float[latent];
    convolution.adjoint(ones, seen);
    return seen;
  }
}
