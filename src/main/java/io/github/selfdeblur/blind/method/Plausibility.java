package io.github.selfdeblur.blind.method;

import io.github.selfdeblur.convolution.Blur;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.quality.NormalisedSparsity;

/**
 * How natural the sharp image is that a PSF leads to, and how well both explain the blurry one.
 *
 * @param sparsity the less, the more natural
 * @param misfit mean squared difference
 */
record Plausibility(double sparsity, double misfit) {

  /** Of the misfit beside the sparsity, among starts of the networks. */
  private static final double EXPONENT = 0.1;

  /** Of both beside the spectrum's likelihood, which is per frequency. */
  private static final double WEIGHT = 0.05;

  /**
   * @param sharp on the scale of {@code blurry}, of its size
   * @param psf of sum 1
   * @param marginX px at the left and at the right that do not count
   * @param marginY px at the top and at the bottom
   */
  static Plausibility of(Grid sharp, Grid psf, Grid blurry, int marginX, int marginY, int threads) {
    int left = Math.min(marginX, blurry.width() / 4);
    int top = Math.min(marginY, blurry.height() / 4);
    Grid explained = Blur.of(sharp, Psf.centred(psf), threads);
    double misfit = misfit(inside(explained, left, top), inside(blurry, left, top));
    return new Plausibility(NormalisedSparsity.of(inside(sharp, left, top)), misfit);
  }

  /**
   * The less, the better a start of the networks. Their own loss cannot tell: it is as small with a
   * wrong kernel.
   *
   * <p>Measured after the small sizes on 16 of Levin's images, 5 or 6 seeds each: a start at random
   * leads to 29.36 dB, the best of three by this to 29.75 dB; by the sparsity alone to 0.1 dB less,
   * by loss or misfit to no more than at random.
   */
  double penaltyOfStart() {
    return sparsity * Math.pow(misfit, EXPONENT);
  }

  /**
   * The less, the likelier a PSF beside others of the same model. Less misfit than the noise has is
   * no better: a PSF without width would leave none.
   *
   * @param noise the noise's variance
   *     <p>Measured on 16 simulated micrographs: less for the true PSF than for the one from the
   *     spectrum on 12, the same within 0.02 on the others.
   */
  double penalty(double noise) {
    return Math.log(sparsity) + Math.log(Math.max(misfit, noise));
  }

  /**
   * The less, the likelier a PSF from the spectrum. A wrong one leaves a misfit above the noise,
   * and its mirror image an image that is less sparse, of both of which the spectrum knows nothing.
   *
   * <p>Measured on 16 simulated micrographs, optics known: this chooses PSFs that give 0.74 and
   * 0.74 of the possible gain at low and high noise, the likelihood alone 0.68 and 0.73, the best
   * of the candidates 0.82 and 0.79. Weights from 0.03 to 0.06 choose the same.
   *
   * @param spectrum the spectrum's penalty
   * @param image that of its plausibility
   */
  static double ofCandidate(double spectrum, double image) {
    return spectrum + WEIGHT * image;
  }

  /** Without the border, of which neither image knows everything. */
  private static Grid inside(Grid plane, int left, int top) {
    return plane.crop(left, top, plane.width() - 2 * left, plane.height() - 2 * top);
  }

  /** Mean squared difference. */
  private static double misfit(Grid a, Grid b) {
    double squares = 0;
    for (int i = 0; i < a.values().length; i++) {
      double difference = a.values()[i] - b.values()[i];
      squares += difference * difference;
    }
    return squares / a.values().length;
  }
}
