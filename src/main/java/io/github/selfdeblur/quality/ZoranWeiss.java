package io.github.selfdeblur.quality;

import io.github.selfdeblur.grid.DoublePlane;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.SizeRules;
import java.util.Arrays;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * The standard deviation of white noise by the kurtosis of natural images, which is the same in
 * every frequency band until noise makes the weak bands look normal. Zoran, Weiss 2009,
 * doi:10.1109/ICCV.2009.5459476, eq. 9, with the 63 alternating atoms of the 8 × 8 cosine transform
 * as bands.
 */
public final class ZoranWeiss {

  private static final int SIDE = 8;
  private static final int BANDS = SIDE * SIDE - 1;
  private static final double CONVERGED = 1e-9;
  private static final int MOST_EVALUATIONS = 20_000;

  private ZoranWeiss() {}

  /**
   * @param image at least 16 × 16 grey values
   * @return σ in the image's unit
   */
  public static double of(Grid image) {
    SizeRules.atLeast(2 * SIDE, image, "An image for the noise level");
    DoublePlane centred = DoublePlane.of(image);
    centred = centred.minus(Arrays.stream(centred.values()).average().orElseThrow());
    double[] variances = new double[BANDS];
    double[] kurtoses = new double[BANDS];
    for (int band = 1; band <= BANDS; band++) {
      Moments moments = moments(centred, band % SIDE, band / SIDE);
      variances[band - 1] = moments.variance;
      kurtoses[band - 1] = moments.kurtosis;
    }
    return Math.sqrt(noiseVariance(variances, kurtoses));
  }

  private record Moments(double variance, double kurtosis) {}

  /** Of the responses to the cosine atom of frequencies (u, v), where it lies on the image. */
  private static Moments moments(DoublePlane plane, int u, int v) {
    double[] responses = plane.windowed(atom(u), atom(v)).values();
    double mean = Arrays.stream(responses).average().orElseThrow();
    double second = 0;
    double fourth = 0;
    for (double response : responses) {
      double square = (response - mean) * (response - mean);
      second += square;
      fourth += square * square;
    }
    double variance = second / responses.length;
    return new Moments(variance, fourth / responses.length / (variance * variance));
  }

  /** A row of the orthonormal cosine transform. */
  private static double[] atom(int frequency) {
    double[] atom = new double[SIDE];
    double norm = Math.sqrt((frequency == 0 ? 1.0 : 2.0) / SIDE);
    for (int i = 0; i < SIDE; i++) {
      atom[i] = norm * Math.cos(Math.PI * frequency * (2 * i + 1) / (2 * SIDE));
    }
    return atom;
  }

  /** The σ² for which all bands would have one kurtosis without the noise. */
  private static double noiseVariance(double[] variances, double[] kurtoses) {
    double least = Arrays.stream(variances).min().orElseThrow();
    if (!(least > 0)) {
      return 0;
    }
    ObjectiveFunction misfit =
        new ObjectiveFunction(
            point -> misfit(point[0], Math.abs(point[1]) * least, variances, kurtoses));
    double start = Arrays.stream(kurtoses).min().orElseThrow();
    double share =
        Math.abs(
            new SimplexOptimizer(CONVERGED, CONVERGED)
                .optimize(
                    misfit,
                    GoalType.MINIMIZE,
                    new MaxEval(MOST_EVALUATIONS),
                    new InitialGuess(new double[] {start, 0.5}),
                    new NelderMeadSimplex(new double[] {1, 0.25}))
                .getPoint()[1]);
    return Math.min(1, share) * least;
  }

  private static double misfit(
      double kurtosis, double noise, double[] variances, double[] kurtoses) {
    double sum = 0;
    for (int i = 0; i < variances.length; i++) {
      double signal = Math.max(variances[i] - noise, 1e-9 * variances[i]);
      double expected = (kurtosis - 3) / Math.pow(1 + noise / signal, 2) + 3;
      sum += (expected - kurtoses[i]) * (expected - kurtoses[i]);
    }
    return sum;
  }
}
