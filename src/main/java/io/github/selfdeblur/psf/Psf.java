package io.github.selfdeblur.psf;

import io.github.selfdeblur.grid.Grid;
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
      requireLight(value);
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

  /**
   * A PSF from values of any sum.
   *
   * @throws IllegalArgumentException with one sentence where they are none of a PSF
   */
  public static Psf normalised(Grid values, int... origin) {
    for (float value : values.values()) {
      requireLight(value);
    }
    double sum = values.sum();
    if (sum == 0) {
      throw new IllegalArgumentException("The PSF must not be zero everywhere.");
    }
    double factor = 1 / sum;
    float[] normalised = new float[values.values().length];
    for (int i = 0; i < normalised.length; i++) {
      normalised[i] = (float) (factor * values.values()[i]);
    }
    return new Psf(new Grid(normalised, values.size()), origin);
  }

  private static void requireLight(float value) {
    if (!(value >= 0) || Float.isInfinite(value)) {
      throw new IllegalArgumentException(
          "Every value of the PSF must be a finite number of at least 0, got " + value + ".");
    }
  }

  /** With its origin in the middle: see {@link Grid#middle}. */
  public static Psf centred(Grid values) {
    return new Psf(values, Grid.middle(values.size()));
  }

  /** The same on a support of odd size, with zeros added, whose middle is the origin. */
  public Psf originInTheMiddle() {
    int[] size = size();
    int[] wider = new int[size.length];
    int[] start = new int[size.length];
    for (int axis = 0; axis < size.length; axis++) {
      int reach = Math.max(origin[axis], size[axis] - 1 - origin[axis]);
      wider[axis] = 2 * reach + 1;
      start[axis] = reach - origin[axis];
    }
    Grid padded = Grid.zeros(wider);
    padded.paste(values, start);
    return centred(padded);
  }

  /**
   * The same light on pixels of another size, its origin in the middle of an odd support.
   *
   * @param factors new px that one of the old ones is long along each axis
   */
  public Psf rescaled(double... factors) {
    Grid scaled = originInTheMiddle().values();
    for (int axis = 0; axis < factors.length; axis++) {
      int side = 2 * (int) Math.ceil(scaled.size()[axis] / 2 * factors[axis]) + 1;
      scaled = scaled.rescaled(axis, factors[axis], side);
    }
    return normalised(scaled, Grid.middle(scaled.size()));
  }

  /**
   * The part around the origin that is no larger than {@code most} along any axis; where it is
   * cropped, its side is odd.
   */
  public Psf cropped(int... most) {
    int[] side = size().clone();
    int[] start = new int[side.length];
    int[] at = origin.clone();
    for (int axis = 0; axis < side.length; axis++) {
      if (side[axis] > most[axis]) {
        int whole = side[axis];
        side[axis] = most[axis] - (most[axis] + 1) % 2;
        start[axis] = Math.max(0, Math.min(whole - side[axis], origin[axis] - side[axis] / 2));
        at[axis] -= start[axis];
      }
    }
    return Arrays.equals(side, size()) ? this : normalised(values.crop(start, side), at);
  }

  /** px along each axis. */
  public int[] size() {
    return values.size();
  }

  /** Where the first px of the blurry image lies on the latent grid, all that it can have seen. */
  public int[] blurryStart() {
    int[] start = new int[origin.length];
    Arrays.setAll(start, axis -> values.size()[axis] - 1 - origin[axis]);
    return start;
  }
}
