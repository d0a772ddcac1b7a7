package io.github.selfdeblur.options;

import io.github.selfdeblur.rules.Require;
import java.util.OptionalDouble;

/**
 * What is known of a camera, in grey values; what is empty is estimated from the image.
 *
 * @param gain grey values a photoelectron, &gt; 0
 * @param readNoise standard deviation without light, ≥ 0
 * @param offset the grey value of no light, ≥ 0
 */
public record Camera(OptionalDouble gain, OptionalDouble readNoise, OptionalDouble offset) {

  /** Noise estimated, no offset. */
  public static final Camera UNKNOWN =
      new Camera(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(0));

  public Camera {
    gain.ifPresent(grey -> Require.positive(grey, "The camera's gain"));
    readNoise.ifPresent(grey -> Require.notNegative(grey, "The read noise"));
    offset.ifPresent(grey -> Require.notNegative(grey, "The camera's offset"));
  }

  /** The same with another offset; empty: estimated. */
  public Camera withOffset(OptionalDouble other) {
    return new Camera(gain, readNoise, other);
  }

  /**
   * As users say it.
   *
   * @param gain 0: estimated
   * @param readNoise 0: estimated
   * @param offset below 0: estimated
   */
  public static Camera of(double gain, double readNoise, double offset) {
    return new Camera(
        gain == 0 ? OptionalDouble.empty() : OptionalDouble.of(gain),
        readNoise == 0 ? OptionalDouble.empty() : OptionalDouble.of(readNoise),
        offset < 0 ? OptionalDouble.empty() : OptionalDouble.of(offset));
  }
}
