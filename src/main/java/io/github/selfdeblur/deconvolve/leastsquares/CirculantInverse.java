package io.github.selfdeblur.deconvolve.leastsquares;

import io.github.selfdeblur.convolution.ValidConvolution;
import io.github.selfdeblur.grid.Grid;

/**
 * The inverse of KᵀK + Σ_f D_fᵀ w_f D_f as it would be if the grid were periodic and observed
 * everywhere alike, and each w_f the same everywhere: a multiplication in Fourier space.
 */
public final class CirculantInverse {

  private final ValidConvolution convolution;
  private final float[] blur;
  private final float[][] derivatives;
  private final float[] inverse;

  /**
   * @param psf the convolution's
   * @param observed the share of the latent grid's pixels that the blurry image has
   */
  public CirculantInverse(ValidConvolution convolution, Grid psf, double observed) {
    this.convolution = convolution;
    blur = convolution.power(psf);
    for (int i = 0; i < blur.length; i++) {
      blur[i] *= (float) observed;
    }
    derivatives =
        Derivative.in(psf.dimensions()).stream()
            .map(derivative -> convolution.power(derivative.filter()))
            .toArray(float[][]::new);
    inverse = new float[blur.length];
  }

  /**
   * @param weights w_f &gt; 0
   */
  public void update(double[] weights) {
    for (int i = 0; i < inverse.length; i++) {
      double sum = blur[i];
      for (int f = 0; f < weights.length; f++) {
        sum += weights[f] * derivatives[f][i];
      }
      inverse[i] = (float) (1 / sum);
    }
  }

  public void apply(float[] v, float[] result) {
    convolution.scale(v, result, inverse);
  }
}
