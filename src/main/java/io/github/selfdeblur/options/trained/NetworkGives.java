package io.github.selfdeblur.options.trained;

import io.github.selfdeblur.options.choice.Named;

/** What the numbers are that a trained network gives. */
public enum NetworkGives implements Named {
  /** The restored image. */
  IMAGE,
  /** What is wrong with the input: it is subtracted. */
  NOISE,
  /** What the input lacks: it is added. */
  CORRECTION;

  /** By what the network's numbers are multiplied before they are added to the input's. */
  public int sign() {
    return this == NOISE ? -1 : 1;
  }
}
