package io.github.selfdeblur.convolution;

import io.github.selfdeblur.grid.FastSize;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Size;
import java.util.Arrays;

/**
 * What is made up around an image where nothing is known, so that methods on periodic grids do not
 * carry one border over to the opposite one.
 */
public final class Surround {

  private Surround() {}

  /** A size with room for the PSF's reach and that of its inverse and a fast Fourier transform. */
  public static int[] periodicSize(int[] image, int[] psf) {
    int[] size = new int[image.length];
    Arrays.setAll(size, axis -> FastSize.atLeast(image[axis] + 2 * psf[axis]));
    return size;
  }

  /**
   * The image in the first corner of a periodic grid; beyond each of its ends the mirrored image,
   * fading into the one before the other end.
   */
  public static Grid periodic(Grid image, int[] size) {
    Grid grid = image;
    for (int axis = 0; axis < size.length; axis++) {
      grid = along(axis, grid, size[axis]);
    }
    return grid;
  }

  private static Grid along(int axis, Grid grid, int length) {
    int known = grid.size()[axis];
    int extra = length - known;
    int[] size = grid.size().clone();
    size[axis] = length;
    int inner = Size.px(Arrays.copyOf(size, axis));
    float[] values = new float[Size.px(size)];
    for (int i = 0; i < values.length; i++) {
      int position = i / inner % length;
      int line = i / inner / length * known;
      int at = i % inner;
      int beyond = position - known;
      if (beyond < 0) {
        values[i] = grid.values()[(line + position) * inner + at];
      } else {
        float after = grid.values()[(line + Math.max(0, known - 1 - beyond)) * inner + at];
        int before = Math.min(known - 1, extra - 1 - beyond);
        float other = grid.values()[(line + before) * inner + at];
        double share = 0.5 - 0.5 * Math.cos(Math.PI * (beyond + 1) / (extra + 1));
        values[i] = (float) (after + share * (other - after));
      }
    }
    return new Grid(values, size);
  }

  /** Replaces what lies around the image, in the first corner, by what {@code other} has there. */
  public static void replace(Grid grid, int[] image, Grid other) {
    for (int row = 0; row < grid.rows(); row++) {
      int[] position = grid.positionOf(row);
      boolean beside = false;
      for (int axis = 1; axis < image.length; axis++) {
        beside |= position[axis] >= image[axis];
      }
      int from = row * grid.size()[0] + (beside ? 0 : image[0]);
      int to = (row + 1) * grid.size()[0];
      System.arraycopy(other.values(), from, grid.values(), from, to - from);
    }
  }

  /** The image on the latent grid of a valid convolution, its outermost px repeated. */
  public static Grid repeated(Grid image, int[] start, int[] size) {
    Grid latent = Grid.zeros(size);
    for (int row = 0; row < latent.rows(); row++) {
      int[] position = latent.positionOf(row);
      int source = 0;
      for (int axis = size.length - 1; axis > 0; axis--) {
        int at = clamped(position[axis] - start[axis], image.size()[axis]);
        source = source * image.size()[axis] + at;
      }
      source *= image.size()[0];
      for (int x = 0; x < size[0]; x++) {
        latent.values()[row * size[0] + x] =
            image.values()[source + clamped(x - start[0], image.size()[0])];
      }
    }
    return latent;
  }

  private static int clamped(int position, int size) {
    return Math.max(0, Math.min(size - 1, position));
  }
}
