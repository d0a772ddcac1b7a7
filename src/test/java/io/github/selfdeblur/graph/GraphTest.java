package io.github.selfdeblur.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.github.selfdeblur.engine.PyTorch;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GraphTest {

  private final Engine engine = PyTorch.engine();
  private final NDManager manager = engine.newBaseManager(Device.cpu());

  @AfterEach
  void free() {
    manager.close();
  }

  private float[] apply(UnaryOperator<Value> operation, float[] input, long... shape) {
    Graph graph = new Graph();
    Value result = operation.apply(graph.input("a", shape));
    graph.output("result", result);
    try (TorchFunction function = new TorchFunction(graph, Device.cpu())) {
      NDArray output = function.apply(manager, manager.create(input, new Shape(shape))).head();
      assertEquals(output.size(), result.count(), "the shape that the graph tracks");
      return output.toFloatArray();
    }
  }

  @Test
  void reflectionDoesNotRepeatTheEdge() {
    float[] row = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    float[] padded = apply(x -> x.reflectionPad(1), row, 1, 1, 3, 3);
    assertArrayEquals(
        new float[] {5, 4, 5, 6, 5, 2, 1, 2, 3, 2, 5, 4, 5, 6, 5, 8, 7, 8, 9, 8, 5, 4, 5, 6, 5},
        padded);
  }

  @Test
  void bilinearEnlargementWeighsThreeToOne() {
    float[] enlarged = apply(Value::upsample2, new float[] {0, 4}, 1, 1, 1, 2);
    assertArrayEquals(new float[] {0, 1, 3, 4, 0, 1, 3, 4}, enlarged, 1e-6f);
  }

  @Test
  void centreCropRoundsItsOffsetDown() {
    float[] row = {0, 1, 2, 3, 4};
    assertArrayEquals(new float[] {1, 2}, apply(x -> x.centreCrop(1, 2), row, 1, 1, 1, 5));
  }

  @Test
  void poolingDropsAnOddRow() {
    float[] values = {1, 5, 3, 2, 9, 9};
    assertArrayEquals(new float[] {5}, apply(Value::maxPool2, values, 1, 1, 3, 2));
  }

  @Test
  void batchNormUsesTheBiasedVarianceOfItsInput() {
    Graph graph = new Graph();
    Value x = graph.input("x", 1, 1, 1, 2);
    Value norm = x.batchNorm(graph.input("gamma", 1), graph.input("beta", 1), 1e-5);
    graph.output("result", norm);
    try (TorchFunction function = new TorchFunction(graph, Device.cpu())) {
      NDList result =
          function.apply(
              manager,
              manager.create(new float[] {1, 3}, new Shape(1, 1, 1, 2)),
              manager.create(new float[] {2}),
              manager.create(new float[] {10}));
      assertArrayEquals(new float[] {8, 12}, result.head().toFloatArray(), 1e-3f);
    }
  }

  @Test
  void gradientsReachEveryPartOfAParameterVector() {
    Graph graph = new Graph();
    ParameterVector theta = graph.parameters("theta");
    Value a = theta.parameter("a", Init.ONE, 2);
    Value b = theta.parameter("b", Init.ZERO, 3);
    graph.output("loss", a.times(a).mean().plus(b.times(3).mean()));
    NDArray vector = theta.initialise(manager);
    assertArrayEquals(new float[] {1, 1, 0, 0, 0}, vector.toFloatArray());
    vector.setRequiresGradient(true);
    try (TorchFunction function = new TorchFunction(graph, Device.cpu());
        GradientCollector collector = engine.newGradientCollector()) {
      collector.backward(function.applyRecorded(manager, vector).head());
    }
    assertArrayEquals(new float[] {1, 1, 1, 1, 1}, vector.getGradient().toFloatArray(), 1e-6f);
  }

  @Test
  void probesComeOutUnderTheirNames() {
    Graph graph = new Graph();
    Value x = graph.input("x", 2);
    graph.output("sum", x.times(2).probe("doubled").mean());
    graph.outputProbes();
    assertEquals(List.of("sum", "doubled"), graph.outputNames());
  }

  @Test
  void sourceThatPyTorchRefusesIsShown() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> new TorchFunction("nonsense", Device.cpu()));
    assertEquals("PyTorch refuses this function:\nnonsense", refused.getMessage());
  }
}
