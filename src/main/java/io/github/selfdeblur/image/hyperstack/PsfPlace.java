package io.github.selfdeblur.image.hyperstack;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.choice.PsfOrigin;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where the light of a PSF lies in its support.
 *
 * @param peak px from 0 along each axis
 * @param centroid the same, not rounded
 * @param middle the same
 */
record PsfPlace(int[] peak, double[] centroid, int[] middle) {

  /** Sides of the support, and px, that a peak may be from the middle without a word. */
  private static final double NEAR = 1 / 8.0;

  private static final double NEAR_PX = 1.5;

  /** The share of the light that a PSF has near its origin at least, whatever its shape. */
  private static final double LIGHT = 0.05;

  /** The share that lies beyond the middle where the light goes on at the opposite border. */
  private static final double WRAPPED = 0.1;

  static PsfPlace of(Grid light) {
    return new PsfPlace(peak(light), centroid(light), Grid.middle(light.size()));
  }

  /**
   * How far the light must be rolled for a peak on the first px, whose other half lies at the
   * opposite border as programs with a Fourier transform keep it, to come to the middle; 0 along
   * axes where that is not so.
   */
  int[] unwrapping(Grid light) {
    int[] shift = new int[peak.length];
    for (int i = 0; i < shift.length; i++) {
      int axis = i;
      boolean wrapped =
          goesOn(light, axis) && share(light, at -> at[axis] > middle[axis]) > WRAPPED;
      shift[axis] = wrapped ? middle[axis] : 0;
    }
    return shift;
  }

  /** Whether the peak lies on the first px along an axis, and light like it on the last. */
  private boolean goesOn(Grid light, int axis) {
    if (peak[axis] != 0 || light.size()[axis] < 3) {
      return false;
    }
    int stride = 1;
    int at = 0;
    for (int i = 0, step = 1; i < peak.length; i++) {
      at += peak[i] * step;
      stride = i == axis ? step : stride;
      step *= light.size()[i];
    }
    float after = light.values()[at + stride];
    float before = light.values()[at + (light.size()[axis] - 1) * stride];
    return before > 0 && before > after / 2;
  }

  /** The origin by a rule. */
  int[] origin(PsfOrigin rule) {
    return switch (rule) {
      case MIDDLE -> middle;
      case PEAK -> peak;
      case CENTROID -> Arrays.stream(centroid).mapToInt(at -> (int) Math.rint(at)).toArray();
    };
  }

  /**
   * What to say where the middle is the origin and the peak lies far from it: all the light does,
   * or there is none near the middle. Of a motion's path the peak may lie anywhere.
   */
  List<String> notes(Grid light, PsfOrigin rule) {
    double[] near = Arrays.stream(light.size()).mapToDouble(PsfPlace::near).toArray();
    double off = 0;
    double along = 0;
    boolean far = false;
    for (int axis = 0; axis < near.length; axis++) {
      double distance = peak[axis] - middle[axis];
      far |= Math.abs(distance) > near[axis];
      off += distance * distance;
      along += distance * (centroid[axis] - middle[axis]);
    }
    if (rule != PsfOrigin.MIDDLE
        || !far
        || along < off / 2 && share(light, at -> isNear(at, near)) > LIGHT) {
      return List.of();
    }
    int[] shift = new int[near.length];
    Arrays.setAll(shift, axis -> peak[axis] - middle[axis]);
    return List.of(
        "The PSF's peak lies far from its middle, by "
            + Arrays.toString(shift).replaceAll("[\\[\\]]", "")
            + " px along "
            + (shift.length > 2 ? "x, y and z" : "x and y")
            + ": the result is shifted by as much unless the peak is its origin (origin=peak, or a"
            + " PSF cropped around its peak).");
  }

  private static double near(int side) {
    return Math.max(NEAR_PX, NEAR * side);
  }

  private boolean isNear(int[] at, double[] near) {
    boolean within = true;
    for (int axis = 0; axis < near.length; axis++) {
      within &= Math.abs(at[axis] - middle[axis]) <= near[axis];
    }
    return within;
  }

  /** Of the light, that in some px. */
  private static double share(Grid light, Predicate<int[]> part) {
    double inside = 0;
    double sum = 0;
    for (int i = 0; i < light.values().length; i++) {
      sum += light.values()[i];
      inside += part.test(position(light, i)) ? light.values()[i] : 0;
    }
    return inside / sum;
  }

  private static int[] peak(Grid grid) {
    int peak = 0;
    for (int i = 1; i < grid.values().length; i++) {
      peak = grid.values()[i] > grid.values()[peak] ? i : peak;
    }
    return position(grid, peak);
  }

  private static int[] position(Grid grid, int index) {
    int[] at = new int[grid.dimensions()];
    for (int axis = 0, rest = index; axis < at.length; axis++) {
      at[axis] = rest % grid.size()[axis];
      rest /= grid.size()[axis];
    }
    return at;
  }

  private static double[] centroid(Grid grid) {
    double sum = 0;
    double[] moments = new double[grid.dimensions()];
    for (int i = 0; i < grid.values().length; i++) {
      double value = grid.values()[i];
      int[] at = position(grid, i);
      sum += value;
      for (int axis = 0; axis < moments.length; axis++) {
        moments[axis] += value * at[axis];
      }
    }
    double total = sum;
    return Arrays.stream(moments).map(moment -> moment / total).toArray();
  }
}
