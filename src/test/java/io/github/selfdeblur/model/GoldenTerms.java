package io.github.selfdeblur.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import com.google.gson.Gson;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.graph.Graph;
import io.github.selfdeblur.graph.TorchFunction;
import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.term.Explanation;
import io.github.selfdeblur.model.term.Explanation.Beside;
import io.github.selfdeblur.model.term.Explanation.Coarser;
import io.github.selfdeblur.model.term.Term;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers of golden/terms.json, and terms beside them; golden/terms.py says what they are. */
public record GoldenTerms(Map<String, Numbers> arrays, Map<String, Expected> terms) {

  private static final List<String> ARGUMENTS =
      List.of("x", "deviation", "k", "y", "auxiliary", "coarse_x", "coarse_k");

  /** Of rows and columns. */
  record Numbers(long[] shape, float[] values) {}

  /** A term, and its derivative along the direction d. */
  record Expected(double value, double slope) {}

  public static GoldenTerms load() {
    try (Reader reader =
        new InputStreamReader(
            GoldenTerms.class.getResourceAsStream("/golden/terms.json"), StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, GoldenTerms.class);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Holds PyTorch's value of a term, and its gradient, to the golden ones. */
  public void assertTerm(String name, Term term) {
    Graph graph = new Graph();
    Map<String, Value> values = new HashMap<>();
    for (String argument : ARGUMENTS) {
      long[] shape = arrays.get(argument).shape();
      values.put(argument, graph.input(argument, 1, 1, shape[0], shape[1]));
    }
    graph.output(
        "loss", term.of(name.equals("cross_scale") ? decimated(values) : explanation(values)));
    Expected expected = terms.get(name);
    try (NDManager manager = PyTorch.engine().newBaseManager(Device.cpu());
        TorchFunction function = new TorchFunction(graph, Device.cpu())) {
      NDArray[] arguments = ARGUMENTS.stream().map(a -> array(a, manager)).toArray(NDArray[]::new);
      NDArray loss;
      try (GradientCollector collector = PyTorch.engine().newGradientCollector()) {
        // Every argument leaves a gradient, also one that the term does not know.
        NDArray none = manager.create(0f);
        for (NDArray argument : arguments) {
          none = none.add(argument.sum().mul(0));
        }
        loss = function.applyRecorded(manager, arguments).head();
        collector.backward(loss.add(none));
      }
      double slope = 0;
      for (int a = 0; a < arguments.length; a++) {
        float[] gradient = arguments[a].getGradient().toFloatArray();
        float[] direction = arrays.get("d_" + ARGUMENTS.get(a)).values();
        for (int i = 0; i < gradient.length; i++) {
          slope += (double) gradient[i] * direction[i];
        }
      }
      assertEquals(expected.value(), loss.getFloat(), 2e-5 * Math.abs(expected.value()), name);
      assertEquals(expected.slope(), slope, 2e-4 * Math.abs(expected.slope()) + 1e-6, name);
    }
  }

  private NDArray array(String name, NDManager manager) {
    Numbers numbers = arrays.get(name);
    Shape shape = new Shape(1, 1, numbers.shape()[0], numbers.shape()[1]);
    NDArray array = manager.create(numbers.values(), shape);
    array.setRequiresGradient(true);
    return array;
  }

  private static Explanation explanation(Map<String, Value> of) {
    Beside beside = new Beside(of.get("deviation"), of.get("auxiliary"), null);
    return Explanation.of(of.get("x"), of.get("x"), of.get("k"), of.get("y"), null, beside);
  }

  private static Explanation decimated(Map<String, Value> of) {
    Value y = of.get("y").every(2, 2).every(3, 2);
    Coarser coarser = new Coarser(of.get("coarse_x"), of.get("coarse_k"));
    return Explanation.ofDecimated(of.get("x"), of.get("k"), y, coarser);
  }
}
