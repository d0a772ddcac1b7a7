package io.github.selfdeblur.options.trained;

import io.github.selfdeblur.options.choice.Named;

/** The colour channels that a trained network takes, and gives. */
public enum NetworkColours implements Named {
  /** One channel. */
  GREY,
  /** Three: red, green, blue. */
  RGB,
  /** Three: blue, green, red. */
  BGR;

  /** How many they are. */
  public int count() {
    return this == GREY ? 1 : 3;
  }

  /**
   * The network's channel for a colour.
   *
   * @param colour 0 red, 1 green, 2 blue
   */
  public int channelOf(int colour) {
    return this == BGR ? 2 - colour : colour;
  }
}
