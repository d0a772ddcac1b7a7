package io.github.selfdeblur.intensity;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Camera;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a camera counts without light, and so black in an image's run.
 *
 * @param dark the image's own estimate
 */
public record CameraOffset(Grid grey, Camera camera, double dark) {

  /**
   * How far no light lies below the darkest parts. Of the light of 12 beads, 2000 each, on an
   * offset of 100 with σ 2, the sparse prior gives back 1.013 to 1.026 with 0 and 1.006 to 1.019
   * with 1; micrographs with much noise lose 0.1 dB by it, others nothing.
   */
  private static final double SIGMAS = 1;

  public static CameraOffset of(Grid grey, Camera camera) {
    return new CameraOffset(grey, camera, DarkLevel.of(grey));
  }

  /**
   * That of a micrograph: where nobody says it, an even background shows it. One that is no offset
   * does no harm: nothing of interest is darker.
   */
  public static CameraOffset ofMicrograph(Grid grey, Camera camera) {
    CameraOffset said = of(grey, camera);
    boolean unsaid = camera.offset().orElse(1) == 0;
    return unsaid && DarkLevel.isEven(grey, said.noise())
        ? new CameraOffset(grey, camera.withOffset(OptionalDouble.empty()), said.dark)
        : said;
  }

  /**
   * The [0, 1] scale, from the camera's offset to white.
   *
   * @param white the grey value of 1; empty: the largest of the image
   * @throws IllegalArgumentException where nothing lies between them
   */
  public IntensityScale scale(OptionalDouble white) {
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
    return IntensityScale.of(grey, offset > 0 ? belowDark(offset) : 0, white);
  }

  /** What a user must know of the offset that was typed; empty where it is right. */
  public Optional<String> note() {
    double offset = camera.offset().orElse(0);
    boolean above = offset > 0 && offset - dark > noise();
    return above
        ? Optional.of(
            "The camera's offset of "
                + (float) offset
                + " lies above the image's darkest parts, and is lowered to what they show.")
        : Optional.empty();
  }

  /**
   * An offset at which the darkest parts are no less than no light, and their noise hardly: what is
   * cut off there comes back as light elsewhere.
   */
  private double belowDark(double offset) {
    return Math.min(offset, Math.max(0, dark - SIGMAS * noise()));
  }

  /** σ where it is dark. */
  private double noise() {
    return ImageNoise.of(grey).line().sigmaAt(dark);
  }
}
