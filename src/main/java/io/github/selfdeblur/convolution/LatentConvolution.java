package io.github.selfdeblur.convolution;

/**
 * K: what a PSF makes of a latent grid where the blurry one lies, which is the smaller one. Not for
 * use by two threads at a time.
 */
public interface LatentConvolution {

  /** The latent grid's size, px. */
  int[] latentSize();

  /** Kx. */
  void blur(float[] x, float[] y);

  /** Kᵀy. */
  void adjoint(float[] y, float[] x);
}
