package io.github.selfdeblur.solve;

import io.github.selfdeblur.options.Stop;

/** Why a run ended. */
public enum StopReason {
  /** All iterations were done; the result is that of the last one. */
  MAX_ITERATIONS,
  /** The image was at rest, see {@link Stop#VARIANCE}; the result is the best so far. */
  IMAGE_AT_REST,
  /** Only noise was left, see {@link Stop#NOISE}; the result is the best so far. */
  NOISE_REACHED,
  /** The residual was white, see {@link Stop#WHITENESS}; the result is the best so far. */
  RESIDUAL_WHITE,
  /** The PSF was at rest, see {@link Stop#PSF}; the result is the best so far. */
  PSF_AT_REST,
  /** The listener stopped it; the result is the best so far. */
  STOPPED_BY_USER,
  /** The latent image had become constant; the result is the best before that. */
  COLLAPSED,
  /** The loss was no longer a number; the result is the best before that. */
  DIVERGED;

  /** Whether the run came to its own end. */
  public boolean isComplete() {
    return this != STOPPED_BY_USER && this != COLLAPSED && this != DIVERGED;
  }

  /** That of a rule which was reached. */
  static StopReason of(Stop stop) {
    return switch (stop) {
      case NEVER -> MAX_ITERATIONS;
      case VARIANCE -> IMAGE_AT_REST;
      case NOISE -> NOISE_REACHED;
      case WHITENESS -> RESIDUAL_WHITE;
      case PSF -> PSF_AT_REST;
    };
  }
}
