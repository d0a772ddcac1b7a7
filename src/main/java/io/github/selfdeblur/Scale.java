package io.github.selfdeblur;

import io.github.selfdeblur.options.Camera;
import io.github.selfdeblur.plane.IntensityScale;
import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.quality.DarkLevel;
import java.util.OptionalDouble;

/** The [0, 1] scale of an image's run. */
final class Scale {

  private Scale() {}

  /**
   * From the camera's offset to white.
   *
   * @param white the grey value of 1; empty: the largest of the image
   * @throws IllegalArgumentException where nothing lies between them
   */
  static IntensityScale of(Pixels grey, Camera camera, OptionalDouble white) {
    double dark = DarkLevel.of(grey);
    double offset = camera.offset().orElseGet(() -> Math.max(0, dark));
    double largest = white.orElseGet(grey::maximum);
    if (offset > 0 && offset >= largest) {
      throw new IllegalArgumentException(
          "The camera's offset must be below the brightest grey value, "
              + largest
              + ", got "
              + offset
              + ".");
    }
    // An offset above the darkest parts would make them less than no light.
    return IntensityScale.of(grey, Math.min(offset, Math.max(0, dark)), white);
  }
}
