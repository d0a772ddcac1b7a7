package io.github.selfdeblur.options.schedule;

import io.github.selfdeblur.rules.Require;

/**
 * A third PSF of free numbers that guides both networks, as in W-DIP: Bredell, Erdil, Weber,
 * Konukoglu, WACV 2023, arXiv:2112.10271. It begins as a Gaussian, and its rate of 1e-6 rises
 * tenfold after 70, 120 and 170 iterations, each times a tenth of the kernel's side.
 *
 * @param span of the Gaussian's grid: its σ is 3 (side − 1) / (span − 1) px
 * @param pace factor on those iterations: below 1 it learns earlier
 */
public record AuxiliaryPsf(double span, double pace) {

  private static final double FIRST_RATE = 1e-6;
  private static final int[] RISES = {70, 120, 170};

  public AuxiliaryPsf {
    if (!(span > 1)) {
      throw new IllegalArgumentException(
          "The span of an auxiliary PSF must be above 1, got " + span + ".");
    }
    Require.notNegative(pace, "The pace of an auxiliary PSF");
  }

  /** σ, in px, of the Gaussian it begins with. */
  public double sigmaPx(int kernelSide) {
    return 3 * (kernelSide - 1) / (span - 1);
  }

  /** The rate of its Adam in an iteration, counted from 0. */
  public double rate(int iteration, int kernelSide) {
    int tenths = (kernelSide - 1) / 10;
    double rate = FIRST_RATE;
    for (int rise : RISES) {
      rate *= iteration >= rise * tenths * pace ? 10 : 1;
    }
    return rate;
  }
}
