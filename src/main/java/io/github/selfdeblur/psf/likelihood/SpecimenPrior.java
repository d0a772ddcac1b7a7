package io.github.selfdeblur.psf.likelihood;

import io.github.selfdeblur.psf.family.SoftPrior;
import java.util.ArrayList;
import java.util.List;

/**
 * What the logarithm of a specimen's power spectrum is made of, and what is usual: a power law that
 * bends, depends on direction, and has bumps. The spreads are those of 19 sharp micrographs,
 * widened for the ones that were not seen.
 */
final class SpecimenPrior {

  /** Cycles/px at which the power law's slope is said. */
  private static final double REFERENCE = 0.1;

  /** Cycles/px at which directions are said, in the middle of what optics pass. */
  private static final double MIDDLE = 0.08;

  private static final SoftPrior AMPLITUDE = SoftPrior.gaussian(0, 1e3);
  private static final SoftPrior SLOPE = SoftPrior.gaussian(3, 1.2);
  private static final SoftPrior BEND = SoftPrior.gaussian(3, 9);
  private static final SoftPrior BUMP = SoftPrior.gaussian(0, 0.3);

  /**
   * Spread of cos and sin of 2, 4, 6 and 8 times the direction, and of how they change with ln f.
   */
  private static final double[] DIRECTION_SPREAD = {1, 0.35, 0.15, 0.1};

  private static final double[] CHANGE_SPREAD = {0.25, 0.15, 0.08, 0.06};

  /** First and last bump, cycles/px. */
  private static final double LOWEST = 0.018;

  private static final double HIGHEST = 0.4;
  private static final int BUMPS = 8;

  private final List<SoftPrior> priors = new ArrayList<>();

  SpecimenPrior() {
    priors.add(AMPLITUDE);
    priors.add(SLOPE);
    priors.add(BEND);
    for (int m = 0; m < DIRECTION_SPREAD.length; m++) {
      SoftPrior direction = SoftPrior.gaussian(0, DIRECTION_SPREAD[m]);
      SoftPrior change = SoftPrior.gaussian(0, CHANGE_SPREAD[m]);
      priors.addAll(List.of(direction, direction, change, change));
    }
    for (int b = 0; b < BUMPS; b++) {
      priors.add(BUMP);
    }
  }

  /** What is usual of each parameter. */
  List<SoftPrior> priors() {
    return priors;
  }

  /**
   * What each parameter adds to the logarithm of the power for a value of 1.
   *
   * @param frequency in cycles/px, above 0
   * @param angle its direction in radians
   */
  double[] shapes(double frequency, double angle) {
    double log = Math.log(frequency / REFERENCE);
    double middle = Math.log(frequency / MIDDLE);
    double[] shapes = new double[priors.size()];
    shapes[0] = 1;
    shapes[1] = -log;
    shapes[2] = -(frequency - REFERENCE - REFERENCE * log);
    int next = 3;
    for (int m = 1; m <= DIRECTION_SPREAD.length; m++) {
      double cos = Math.cos(2 * m * angle);
      double sin = Math.sin(2 * m * angle);
      shapes[next++] = cos;
      shapes[next++] = sin;
      shapes[next++] = cos * middle;
      shapes[next++] = sin * middle;
    }
    double step = Math.log(HIGHEST / LOWEST) / (BUMPS - 1);
    for (int b = 0; b < BUMPS; b++) {
      double distance = Math.abs(Math.log(frequency / LOWEST) - b * step) / step;
      shapes[next++] = Math.max(0, 1 - distance);
    }
    return shapes;
  }
}
