package io.github.selfdeblur.solve;

/** Why a run ended. */
public enum StopReason {
  /** All iterations were done; the result is that of the last one. */
  MAX_ITERATIONS,
  /** The listener stopped it; the result is the best so far. */
  STOPPED_BY_USER,
  /** The loss was no longer a number; the result is the best before that. */
  DIVERGED
}
