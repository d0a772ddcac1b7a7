package io.github.selfdeblur.large;

import java.io.Serializable;

/**
 * What of a block's sums comes from tiles, each px as much as it counts in the blend.
 *
 * @param sharp sum of the sharp light
 * @param blurry sum of the blurry light
 * @param least the least blurry light
 */
record TileSums(double sharp, double blurry, double least) implements Serializable {

  private static final long serialVersionUID = 1;

  static final TileSums NONE = new TileSums(0, 0, Double.POSITIVE_INFINITY);

  TileSums plus(TileSums other) {
    return new TileSums(sharp + other.sharp, blurry + other.blurry, Math.min(least, other.least));
  }
}
