package io.github.selfdeblur.solve;

import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.stop.StopReason;
import java.util.List;
import java.util.Optional;

/**
 * How a run through levels went.
 *
 * @param found by the last level that was run; null where its first iteration gave no number
 * @param reason why that level ended
 */
record Descent(SizeResult found, StopReason reason, Optional<Failure> failure) {

  /** In fewer iterations the last level's kernel need not have learned anything. */
  private static final int LEAST_TO_LEARN = 100;

  boolean isStopped() {
    return reason == StopReason.STOPPED_BY_USER;
  }

  boolean isToBeMadeAgain() {
    return failure.isPresent() && !isStopped();
  }

  /** Without the verdict that nothing was learned, where that was not to be expected. */
  Descent learned(List<List<Phase>> levels) {
    int iterations = levels.get(0).stream().mapToInt(Phase::iterations).sum();
    boolean early = iterations < LEAST_TO_LEARN || isStopped();
    return new Descent(found, reason, failure.filter(f -> !early || f != Failure.FLAT));
  }
}
