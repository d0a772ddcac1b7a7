package io.github.selfdeblur.deconvolve.torch;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.selfdeblur.graph.TorchFunction;
import io.github.selfdeblur.grid.Grid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tensors and functions of one piece of work on a device, freed together. */
final class Tensors implements AutoCloseable {

  private static final double[] NONE = {};

  private final Device device;
  private final NDManager manager;
  private final List<TorchFunction> functions = new ArrayList<>();

  Tensors(Device device) {
    this.device = device;
    manager = NDManager.newBaseManager(device, "PyTorch");
  }

  /** A tensor of a grid's values. */
  NDArray of(Grid grid) {
    return manager.create(grid.values(), shape(grid.size()));
  }

  /** A tensor without axes. */
  NDArray of(double number) {
    return manager.create((float) number);
  }

  NDArray ones(int... size) {
    return manager.ones(shape(size));
  }

  NDArray zeros(int... size) {
    return manager.zeros(shape(size));
  }

  private static Shape shape(int... size) {
    long[] shape = new long[size.length];
    for (int axis = 0; axis < size.length; axis++) {
      shape[axis] = size[size.length - 1 - axis];
    }
    return new Shape(shape);
  }

  /** A function's results, with scalars as arguments after the others. */
  NDArray[] apply(TorchFunction function, double[] scalars, NDArray... arguments) {
    try (NDManager scope = manager.newSubManager()) {
      return apply(function, with(scope, scalars, arguments));
    }
  }

  /** The number that is a function's only result. */
  double number(TorchFunction function, NDArray... arguments) {
    return numbers(function, arguments)[0];
  }

  /** A function's results. */
  NDArray[] apply(TorchFunction function, NDArray... arguments) {
    return function.apply(manager, arguments).toArray(new NDArray[0]);
  }

  /** The numbers that are a function's only result. */
  float[] numbers(TorchFunction function, NDArray... arguments) {
    return numbers(function, NONE, arguments);
  }

  /**
   * The same.
   *
   * @param scalars arguments without axes, after the others
   */
  float[] numbers(TorchFunction function, double[] scalars, NDArray... arguments) {
    try (NDManager scope = manager.newSubManager()) {
      return function.apply(scope, with(scope, scalars, arguments)).get(0).toFloatArray();
    }
  }

  /** Calls a function that writes in place, whose result is not looked at. */
  void run(TorchFunction function, NDArray... arguments) {
    run(function, NONE, arguments);
  }

  /** The same with scalars as arguments after the others. */
  void run(TorchFunction function, double[] scalars, NDArray... arguments) {
    try (NDManager scope = manager.newSubManager()) {
      function.apply(scope, with(scope, scalars, arguments));
    }
  }

  private static NDArray[] with(NDManager scope, double[] scalars, NDArray... arguments) {
    NDArray[] all = Arrays.copyOf(arguments, arguments.length + scalars.length);
    for (int i = 0; i < scalars.length; i++) {
      all[arguments.length + i] = scope.create((float) scalars[i]);
    }
    return all;
  }

  /** Loads a function. */
  TorchFunction function(Steps steps, String... results) {
    TorchFunction function = steps.returns(device, results);
    functions.add(function);
    return function;
  }

  /** A function that is closed by who asked for it. */
  TorchFunction open(Steps steps, String... results) {
    return steps.returns(device, results);
  }

  /** What a function of one result makes, once. */
  NDArray once(Steps steps, String result, NDArray... arguments) {
    try (TorchFunction function = steps.returns(device, result)) {
      return apply(function, arguments)[0];
    }
  }

  static Grid grid(NDArray tensor, int... size) {
    return new Grid(tensor.toFloatArray(), size);
  }

  @Override
  public void close() {
    functions.forEach(TorchFunction::close);
    manager.close();
  }
}
