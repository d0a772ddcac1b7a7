package io.github.selfdeblur.deconvolve.lucy;

import io.github.selfdeblur.convolution.Surround;
import io.github.selfdeblur.grid.AxisFilter;
import io.github.selfdeblur.grid.FastSize;
import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;

/**
 * The periodic grid on which a stack's object is sought: larger than the stack, so that light from
 * beyond its borders has where to come from.
 *
 * @param start where the stack's first px lies
 * @param size px along each axis, each a {@link FastSize}
 */
public record StackRoom(int[] start, int[] size) {

  /** Weights of neighbours in what the search begins with. */
  private static final double[] SMOOTHING = {0.06, 0.24, 0.4, 0.24, 0.06};

  /**
   * Around a stack.
   *
   * @param stack its size: width, height, planes
   * @param px more at each side, at least
   * @param planes more at each end, at least
   */
  public static StackRoom around(int[] stack, int px, int planes) {
    int[] size = new int[3];
    int[] start = new int[3];
    for (int axis = 0; axis < 3; axis++) {
      int more = axis == 2 ? planes : px;
      size[axis] = FastSize.atLeast(stack[axis] + 2 * more);
      start[axis] = (size[axis] - stack[axis]) / 2;
    }
    return new StackRoom(start, size);
  }

  /** An object to begin with: the stack, smoothed, its outermost px repeated. */
  public Grid start(Grid blurry) {
    Grid smooth = blurry;
    for (int axis = 0; axis < 3; axis++) {
      smooth = smoothed(axis, smooth);
    }
    return Surround.repeated(smooth, start, size);
  }

  /** Means of what neighbours there are. */
  private static Grid smoothed(int axis, Grid grid) {
    AxisFilter filter = AxisFilter.centred(grid.size()[axis], SMOOTHING);
    for (int i = 0; i < filter.weights().length; i++) {
      double sum = Arrays.stream(filter.weights()[i]).sum();
      filter.weights()[i] = Arrays.stream(filter.weights()[i]).map(w -> w / sum).toArray();
    }
    return filter.along(axis, grid, 1);
  }
}
