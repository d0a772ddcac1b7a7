package io.github.selfdeblur.quality;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.SizeRules;
import io.github.selfdeblur.rules.Require;

/** Peak signal-to-noise ratio. */
public final class Psnr {

  private Psnr() {}

  /**
   * 10 · log10(peak² / mean squared difference).
   *
   * @param estimate height × width grey values
   * @param truth of the same size and unit
   * @param peak the largest possible grey value, such as 255
   * @return dB; infinity where the two are equal
   */
  public static double of(Grid estimate, Grid truth, double peak) {
    SizeRules.same("Result", estimate, "truth", truth);
    Require.positive(peak, "The peak");
    double squares = 0;
    for (int i = 0; i < truth.values().length; i++) {
      double difference = (double) estimate.values()[i] - truth.values()[i];
      squares += difference * difference;
    }
    double meanSquare = squares / truth.values().length;
    return 10 * Math.log10(peak * peak / meanSquare);
  }
}
