package io.github.selfdeblur.intensity;

import io.github.selfdeblur.grid.Grid;
import java.util.OptionalDouble;

/** The grey value that stands for a network's white. */
public final class WhiteLevel {

  /** Where so large a share of the px is bright, they are areas as bright as the light behind. */
  private static final double FILLED = 0.01;

  /** Of the way from dark to the largest value. */
  private static final double BRIGHT = 0.75;

  private WhiteLevel() {}

  /**
   * Whether bright areas fill so much of an image, as of photographs, that what blurred it hides
   * nothing brighter. Of Levin's and Lai's photographs 2.7 to 48 % of the px are bright, of
   * micrographs of beads, filaments and cells in focus 0.1 to 0.8 %.
   */
  public static boolean isFilled(Grid grey) {
    double dark = DarkLevel.of(grey);
    double bright = dark + BRIGHT * (grey.maximum() - dark);
    int count = 0;
    for (float value : grey.values()) {
      count += value > bright ? 1 : 0;
    }
    return count > FILLED * grey.values().length;
  }

  /**
   * The one that was given, else 255 where the values are those of 8 bits, in whatever type or
   * unit; empty: the image's own largest is white.
   */
  public static OptionalDouble of(Grid grey, OptionalDouble given) {
    if (given.isPresent()) {
      return given;
    }
    GreySteps steps = GreySteps.of(grey);
    return steps.areEightBit() ? OptionalDouble.of(steps.eightBitWhite()) : OptionalDouble.empty();
  }
}
