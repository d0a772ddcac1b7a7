package io.github.selfdeblur.intensity;

import io.github.selfdeblur.grid.Grid;
import java.util.OptionalDouble;

/**
 * How grey values map to the [0, 1] of the networks: (grey − black) / range.
 *
 * @param black the grey value of 0
 * @param range how many grey values 1 is above 0
 */
public record IntensityScale(double black, double range) {

  /**
   * Black is the grey value of no light; where that is 0, the least value if it is negative.
   *
   * @param dark the grey value of no light, ≥ 0
   * @param white the grey value of 1; empty: the largest value of the image
   */
  public static IntensityScale of(Grid image, double dark, OptionalDouble white) {
    double black = dark > 0 ? dark : Math.min(0, image.minimum());
    return new IntensityScale(black, white.orElseGet(image::maximum) - black);
  }

  /** Grey values → [0, 1]. */
  public Grid toUnit(Grid grey) {
    return grey.scaled(1 / range, -black / range);
  }

  /** [0, 1] → grey values. */
  public Grid toGrey(Grid unit) {
    return unit.scaled(range, black);
  }
}
