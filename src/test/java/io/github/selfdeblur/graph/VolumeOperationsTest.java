package io.github.selfdeblur.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.selfdeblur.engine.PyTorch;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is done to images works in three dimensions, too. */
class VolumeOperationsTest {

  private static float[] apply(UnaryOperator<Value> operation, float[] input, long... shape) {
    Graph graph = new Graph();
    Value result = operation.apply(graph.input("a", shape));
    graph.output("result", result);
    try (NDManager manager = PyTorch.engine().newBaseManager(Device.cpu());
        TorchFunction function = new TorchFunction(graph, Device.cpu())) {
      NDArray output = function.apply(manager, manager.create(input, new Shape(shape))).head();
      assertArrayEquals(result.shape(), output.getShape().getShape(), "the shape that is tracked");
      return output.toFloatArray();
    }
  }

  private static float[] counting(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = i;
    }
    return values;
  }

  /** Of numbers that grow evenly, a kernel of ones gives 27 times the middle one. */
  @Test
  void aConvolutionReachesAlongAllAxes() {
    UnaryOperator<Value> ones =
        x -> x.conv(x.constant("ones", filled(27)).reshape(1, 1, 3, 3, 3), null, 1);
    float[] sums = apply(ones, counting(4 * 3 * 3), 1, 1, 4, 3, 3);
    assertArrayEquals(new float[] {27 * 13, 27 * 22}, sums, 1e-3f);
  }

  private static float[] filled(int count) {
    float[] ones = new float[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void paddingAndCroppingUndoEachOther() {
    float[] values = counting(2 * 3 * 4);
    UnaryOperator<Value> both = x -> x.reflectionPad(1).centreCrop(2, 3, 4);
    assertArrayEquals(values, apply(both, values, 1, 1, 2, 3, 4));
    float[] padded = apply(x -> x.reflectionPad(1), values, 1, 1, 2, 3, 4);
    assertEquals(values[12 + 4 + 1], padded[0]); // mirrored along all three axes
  }

  @Test
  void enlargementAndPoolingTakeEightNeighbours() {
    float[] large = apply(Value::upsample2, new float[] {0, 8}, 1, 1, 2, 1, 1);
    assertArrayEquals(new float[] {0, 0, 0, 0, 2, 2, 2, 2}, Arrays.copyOf(large, 8), 1e-6f);
    assertArrayEquals(new float[] {7}, apply(Value::maxPool2, counting(8), 1, 1, 2, 2, 2));
  }

  /** Convolution with a point moves forth, correlation back, round the grid. */
  @Test
  void aPointMovesAVolumeRoundItsGrid() {
    float[] values = counting(8);
    float[] point = {0, 1, 0, 0, 0, 0, 0, 0}; // one px across
    UnaryOperator<Value> forth =
        x -> x.circularConvolution(x.constant("k", point).reshape(1, 1, 1, 2, 4), 1, 2, 4);
    UnaryOperator<Value> back =
        x -> x.circularCorrelation(x.constant("k", point).reshape(1, 1, 1, 2, 4), 1, 2, 4);
    float[] right = {3, 0, 1, 2, 7, 4, 5, 6};
    float[] left = {1, 2, 3, 0, 5, 6, 7, 4};
    assertArrayEquals(right, apply(forth, values, 1, 1, 1, 2, 4), 1e-5f);
    assertArrayEquals(left, apply(back, values, 1, 1, 1, 2, 4), 1e-5f);
  }
}
