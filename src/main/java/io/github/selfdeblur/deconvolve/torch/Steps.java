package io.github.selfdeblur.deconvolve.torch;

import ai.djl.Device;
import io.github.selfdeblur.graph.Script;
import io.github.selfdeblur.graph.TorchFunction;
import java.util.Arrays;

/**
 * A function under construction on tensors of one or more dimensions, with the operations that
 * methods share. Axes are those of grids, 0 along rows; a tensor's are in the opposite order.
 */
final class Steps {

  private final Script script;
  private final int dimensions;

  Steps(int dimensions, String... arguments) {
    this.dimensions = dimensions;
    script = new Script(arguments);
  }

  /** Computes an expression; its name. */
  String let(String expression, Object... parts) {
    return script.let(expression, parts);
  }

  TorchFunction returns(Device device, String... values) {
    return script.returns(device, values);
  }

  /** Real factors of a spectrum, as complex numbers. */
  String factors(String real) {
    return let("torch.complex(%s, torch.zeros_like(%s))", real, real);
  }

  /** The spectrum, with zeros after the values up to a size. */
  String spectrum(String values, int... size) {
    return fourier("rfftn", values, size);
  }

  /** The values of a size that a spectrum has. */
  String values(String spectrum, int... size) {
    return fourier("irfftn", spectrum, size);
  }

  private String fourier(String transform, String of, int... size) {
    int[] axes = new int[dimensions];
    Arrays.setAll(axes, axis -> axis);
    return let("torch.fft_%s(%s, %s, %s, None)", transform, of, text(size), Arrays.toString(axes));
  }

  /** {@code values} filtered by a spectrum, on a periodic grid of a size. */
  String filtered(String values, String by, int... size) {
    String product = let("torch.mul_(%s, %s)", spectrum(values, size), by);
    return values(product, size);
  }

  /** The first corner of a size. */
  String corner(String values, int... size) {
    return part(values, new int[size.length], size);
  }

  /** The part of a size that starts there. */
  String part(String values, int[] start, int... size) {
    String part = values;
    for (int axis = 0; axis < size.length; axis++) {
      part = slice(part, axis, start[axis], start[axis] + size[axis]);
    }
    return part;
  }

  String slice(String values, int axis, long from, long to) {
    return let("torch.slice(%s, %d, %d, %d, 1)", values, dimensions - 1 - axis, from, to);
  }

  /** All but the first along an axis. */
  String after(String values, int axis) {
    return slice(values, axis, 1, Long.MAX_VALUE);
  }

  /** All but the last along an axis. */
  String before(String values, int axis) {
    return slice(values, axis, 0, -1);
  }

  /** The differences to the next ones along an axis, one fewer. */
  String differences(String values, int axis) {
    return let("torch.sub(%s, %s)", after(values, axis), before(values, axis));
  }

  /** Adds to {@code sum}, in place, what the differences' transpose makes of values. */
  void addTransposed(String values, int axis, String sum) {
    let("torch.add_(%s, %s)", after(sum, axis), values);
    let("torch.sub_(%s, %s)", before(sum, axis), values);
  }

  /** Σ of the products of two tensors of one shape, shape (). */
  String dot(String a, String b) {
    // Added up in pairs: one float for all px would lose digits.
    return let("torch.sum(torch.mul(%s, %s))", a, b);
  }

  /** In the order of a tensor's axes. */
  static String text(int... size) {
    int[] shape = new int[size.length];
    Arrays.setAll(shape, axis -> size[size.length - 1 - axis]);
    return Arrays.toString(shape);
  }
}
