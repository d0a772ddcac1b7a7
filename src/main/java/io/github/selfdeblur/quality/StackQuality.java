package io.github.selfdeblur.quality;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.quality.align.StackAlignment;
import java.util.Arrays;

/**
 * A deconvolved stack beside the truth, after {@link StackAlignment}, the borders left out.
 *
 * @param psnr dB, the truth's 99.99th percentile as the peak
 * @param correlation normalised, 1 for the same
 * @param smoothPsnr dB, with the truth smoothed by {@value #SMOOTHING_PX} px, which says more where
 *     the truth is thin lines and dots
 */
public record StackQuality(double psnr, double correlation, double smoothPsnr) {

  private static final double SMOOTHING_PX = 0.8;
  private static final int[] BORDER = {8, 8, 4};
  private static final int[] MOST_SHIFT = {8, 8, 6};
  private static final double PEAK = 0.9999;

  /** px by which two PSFs may lie apart. */
  private static final int[] NO_BORDER = {0, 0, 0};

  /** Of what cannot be measured. */
  public static final StackQuality UNKNOWN = new StackQuality(Double.NaN, Double.NaN, Double.NaN);

  /** Whether a stack is large enough: something is left within the borders. */
  public static boolean fits(Grid stack) {
    boolean fits = true;
    for (int axis = 0; axis < BORDER.length; axis++) {
      fits &= stack.size()[axis] > 2 * BORDER[axis];
    }
    return fits;
  }

  /**
   * @param estimate width × height × planes, 17 × 17 × 9 px at least
   * @param truth of the same size, in any unit
   */
  public static StackQuality of(Grid estimate, Grid truth) {
    StackAlignment aligned = StackAlignment.of(estimate, truth, BORDER, MOST_SHIFT);
    Grid smoothTruth = StackAlignment.smoothed(truth, SMOOTHING_PX);
    StackAlignment smooth = StackAlignment.of(estimate, smoothTruth, BORDER, MOST_SHIFT);
    return new StackQuality(
        Psnr.of(aligned.estimate(), aligned.truth(), peak(aligned.truth())),
        correlation(aligned.estimate(), aligned.truth(), true),
        Psnr.of(smooth.estimate(), smooth.truth(), peak(smooth.truth())));
  }

  /**
   * How alike two PSFs are, wherever they lie: their normalised correlation after alignment, 1 for
   * the same but for position and factor; means are not subtracted.
   *
   * @param psf of the same size as the truth
   */
  public static double similarity(Grid psf, Grid truth) {
    double[] shift = StackAlignment.of(psf, truth, NO_BORDER, MOST_SHIFT).shift();
    return correlation(StackAlignment.shifted(psf, shift), truth, false);
  }

  private static double peak(Grid truth) {
    float[] rising = truth.values().clone();
    Arrays.sort(rising);
    return rising[(int) (PEAK * (rising.length - 1))];
  }

  private static double correlation(Grid a, Grid b, boolean centred) {
    double meanA = centred ? a.sum() / a.values().length : 0;
    double meanB = centred ? b.sum() / b.values().length : 0;
    double product = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < a.values().length; i++) {
      double left = a.values()[i] - meanA;
      double right = b.values()[i] - meanB;
      product += left * right;
      squaresA += left * left;
      squaresB += right * right;
    }
    return product / Math.sqrt(squaresA * squaresB);
  }
}
