package io.github.selfdeblur.nonblind;

import io.github.selfdeblur.plane.Pixels;
import java.util.Arrays;

/**
 * A point spread function in the sense of a true convolution: what a point of light at the origin
 * becomes.
 *
 * @param values ≥ 0, of sum 1
 * @param origin the px, from 0 along each axis, at which the point was; not necessarily the peak
 */
public record Psf(Grid values, int... origin) {

  public Psf {
    double sum = values.sum();
    for (float value : values.values()) {
      if (!(value >= 0) || Float.isInfinite(value)) {
        throw new IllegalArgumentException(
            "Every value of the PSF must be a finite number of at least 0, got " + value + ".");
      }
    }
    if (Math.abs(sum - 1) > 1e-3) {
      throw new IllegalArgumentException("The PSF must have a sum of 1, got " + sum + ".");
    }
    boolean inside = origin.length == values.dimensions();
    for (int axis = 0; inside && axis < origin.length; axis++) {
      inside = origin[axis] >= 0 && origin[axis] < values.size()[axis];
    }
    if (!inside) {
      throw new IllegalArgumentException(
          "The PSF's origin must lie in its support of "
              + Arrays.toString(values.size())
              + " px, got "
              + Arrays.toString(origin)
              + ".");
    }
  }

  /** With its origin at the middle; of an even number of px the second of the two in the middle. */
  public static Psf centred(Grid values) {
    return new Psf(values, Arrays.stream(values.size()).map(side -> side / 2).toArray());
  }

  static Psf centred(Pixels values) {
    return centred(Grid.of(values));
  }

  int[] size() {
    return values.size();
  }

  /** Where the first px of the blurry image lies on the latent grid of {@link ValidConvolution}. */
  int[] blurryStart() {
    int[] start = new int[origin.length];
    Arrays.setAll(start, axis -> values.size()[axis] - 1 - origin[axis]);
    return start;
  }
}
