package io.github.selfdeblur.stop;

import io.github.selfdeblur.options.choice.Stop;

/** Why a run ended. */
public enum StopReason {
  /** All iterations were done; the result is that of the last one. */
  MAX_ITERATIONS("all iterations done"),
  /** The image was at rest, see {@link Stop#VARIANCE}; the result is the best so far. */
  IMAGE_AT_REST("the image at rest"),
  /** Only noise was left, see {@link Stop#NOISE}; the result is the best so far. */
  NOISE_REACHED("only noise left"),
  /** The residual was white, see {@link Stop#WHITENESS}; the result is the best so far. */
  RESIDUAL_WHITE("what is left white"),
  /** The PSF was at rest, see {@link Stop#PSF}; the result is the best so far. */
  PSF_AT_REST("the PSF at rest"),
  /** The user stopped it; the result is the best so far. */
  STOPPED_BY_USER("stopped by the user"),
  /** The latent image had become constant; the result is the best before that. */
  COLLAPSED("the image collapsed"),
  /** The loss was no longer a number; the result is the best before that. */
  DIVERGED("the optimisation diverged");

  private final String words;

  StopReason(String words) {
    this.words = words;
  }

  /** For the user, without capital and full stop. */
  public String words() {
    return words;
  }

  /** Whether the run came to its own end. */
  public boolean isComplete() {
    return this != STOPPED_BY_USER && this != COLLAPSED && this != DIVERGED;
  }

  /** That of a rule which was reached. */
  public static StopReason of(Stop stop) {
    return switch (stop) {
      case NEVER -> MAX_ITERATIONS;
      case VARIANCE -> IMAGE_AT_REST;
      case NOISE -> NOISE_REACHED;
      case WHITENESS -> RESIDUAL_WHITE;
      case PSF -> PSF_AT_REST;
    };
  }
}
