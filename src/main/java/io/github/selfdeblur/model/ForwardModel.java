package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.grid.FastSize;

/**
 * ŷ, the blurry image that a latent image and a kernel explain: their cross-correlation where the
 * kernel lies wholly on the latent image.
 */
public final class ForwardModel {

  private ForwardModel() {}

  /**
   * x (1, 1, H+kh−1, W+kw−1) and k (1, 1, kh, kw) → ŷ (1, 1, H, W), by Fourier transforms: faster
   * than a convolution or a matrix product at every size measured (docs/performance.md).
   */
  public static Value blur(Value x, Value k) {
    long height = x.size(2) - k.size(2) + 1;
    long width = x.size(3) - k.size(3) + 1;
    return x.circularCorrelation(k, fast(x.size(2)), fast(x.size(3)))
        .slice(2, 0, height)
        .slice(3, 0, width);
  }

  /**
   * A stack's: x (1, 1, D, H, W), an object with room round what is seen of it, convolved with a
   * PSF k of the same periodic grid, its origin the first voxel.
   */
  public static Value blurInRoom(Value x, Value k) {
    return x.circularConvolution(k, x.place());
  }

  private static int fast(long size) {
    return FastSize.atLeast(Math.toIntExact(size));
  }
}
