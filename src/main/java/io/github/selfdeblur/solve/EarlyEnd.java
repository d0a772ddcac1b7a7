package io.github.selfdeblur.solve;

import io.github.selfdeblur.options.choice.Stop;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.progress.Preview;
import io.github.selfdeblur.stop.StopReason;
import io.github.selfdeblur.stop.StopRule;

/** Ends a level before all its iterations are done: where a rule is reached, or all is lost. */
final class EarlyEnd {

  private final Stop stop;
  private final StopRule rule;
  private final Pyramid pyramid;

  private EarlyEnd(Stop stop, StopRule rule, Pyramid pyramid) {
    this.stop = stop;
    this.rule = rule;
    this.pyramid = pyramid;
  }

  /** For a new level; rules other than never are for one of full size. */
  static EarlyEnd of(Stop stop, Pyramid pyramid, double sigma, int threads) {
    return new EarlyEnd(stop, StopRule.of(stop, pyramid.blurry(), sigma, threads), pyramid);
  }

  /**
   * Why the level ends; {@link StopReason#MAX_ITERATIONS} where it goes on.
   *
   * @param done iterations of the phase
   */
  StopReason after(int done, Phase phase, SizeFit level) {
    if (level.isCollapsed()) {
      return StopReason.COLLAPSED;
    }
    // A PSF to begin with is kept at first, and at rest.
    boolean kept = !pyramid.full().kernelIsGiven() && phase.rates().keepKernel();
    boolean looks = stop != Stop.NEVER && done % StopRule.EVERY == 0 && !kept;
    if (!looks) {
      return StopReason.MAX_ITERATIONS;
    }
    Preview state = level.found().preview(pyramid);
    return rule.isReached(state.image(), state.psf(), level.mse())
        ? StopReason.of(stop)
        : StopReason.MAX_ITERATIONS;
  }
}
