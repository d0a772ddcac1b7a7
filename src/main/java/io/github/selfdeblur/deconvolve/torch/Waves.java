package io.github.selfdeblur.deconvolve.torch;

import ai.djl.ndarray.NDArray;
import io.github.selfdeblur.grid.Grid;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * |D_d|² of the differences along each axis of a periodic grid, at the frequencies of a real one's
 * spectrum: 2 − 2 cos ω, one tensor an axis, which spreads over the others.
 */
final class Waves {

  private final NDArray[] tensors;

  Waves(Tensors tensors, int... size) {
    this.tensors =
        IntStream.range(0, size.length)
            .mapToObj(axis -> tensors.of(wave(axis, size)))
            .toArray(NDArray[]::new);
  }

  private static Grid wave(int axis, int... size) {
    int count = axis == 0 ? size[0] / 2 + 1 : size[axis];
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (2 - 2 * Math.cos(2 * Math.PI * i / size[axis]));
    }
    int[] shape = new int[size.length];
    Arrays.fill(shape, 1);
    shape[axis] = count;
    return new Grid(values, shape);
  }

  /** Arguments' names after others: "d0", "d1" and so on. */
  String[] names(String... before) {
    return Stream.concat(
            Arrays.stream(before), IntStream.range(0, tensors.length).mapToObj(i -> "d" + i))
        .toArray(String[]::new);
  }

  NDArray[] arguments(NDArray... before) {
    return Stream.concat(Arrays.stream(before), Arrays.stream(tensors)).toArray(NDArray[]::new);
  }
}
