package io.github.selfdeblur.options.trained;

import io.github.selfdeblur.options.choice.Named;

/** The numbers on which a trained network wants grey values. */
public enum NetworkRange implements Named {
  /** Black is 0, white 1. */
  UNIT("0..1", 0, 1),
  /** Black is −1, white 1. */
  SIGNED("-1..1", -1, 1),
  /** Black is 0, white 255. */
  BYTES("0..255", 0, 255),
  /** A low percentile of the image is 0, a high one 1. */
  PERCENTILES("percentiles", 0, 1);

  private final String label;
  private final int black;
  private final int white;

  NetworkRange(String label, int black, int white) {
    this.label = label;
    this.black = black;
    this.white = white;
  }

  @Override
  public String label() {
    return label;
  }

  /** The network's number for black. */
  public int black() {
    return black;
  }

  /** The network's number for white. */
  public int white() {
    return white;
  }
}
