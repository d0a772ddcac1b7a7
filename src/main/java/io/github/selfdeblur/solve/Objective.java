package io.github.selfdeblur.solve;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.github.selfdeblur.graph.Graph;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.TorchFunction;
import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.term.Explanation;
import io.github.selfdeblur.model.term.Term;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.solve.network.GeneratorSource;
import io.github.selfdeblur.solve.network.ProblemSize;
import java.util.List;

/**
 * The function that is minimised, a sum of terms of x = G_x(z_x), k and the blurry image y, as one
 * native call. k is G_k(z_k), or given.
 */
final class Objective implements AutoCloseable {

  private final TorchFunction function;

  /**
   * @param graph see {@link #graph}
   */
  Objective(Graph graph, Device device) {
    function = new TorchFunction(graph, device);
  }

  /** Whether one function serves both phases. */
  static boolean isSame(Phase a, Phase b) {
    return a.fitTerm() == b.fitTerm() && a.precision() == b.precision();
  }

  /**
   * The graph and the layouts of its two parameter vectors; {@code thetaK} is null for a given k.
   */
  record Parts(Graph graph, ParameterVector thetaX, ParameterVector thetaK) {}

  /**
   * The function in words.
   *
   * <p>Arguments: y, the pixels' weights where they are weighted, z_x, θ_x, then k, or z_k and θ_k.
   * Results: loss, MSE, x, k.
   *
   * @param image G_x
   * @param kernel G_k; null where k is given
   * @param weighted whether pixels count differently
   * @param terms their sum is the loss
   */
  static Parts graph(
      ProblemSize size,
      GeneratorSource image,
      GeneratorSource kernel,
      boolean weighted,
      List<Term> terms) {
    Graph graph = new Graph();
    Value y = graph.input("y", 1, 1, size.height(), size.width());
    Value weights = weighted ? graph.input("weights", 1, 1, size.height(), size.width()) : null;
    Value zX = graph.input("z_x", image.inputShape(size));
    ParameterVector thetaX = graph.parameters("theta_x");
    Value x = image.generator(thetaX, size).apply(zX);

    ParameterVector thetaK = null;
    Value k;
    if (size.kernelIsGiven()) {
      k = graph.input("k", 1, 1, size.kernelHeight(), size.kernelWidth());
    } else {
      Value zK = graph.input("z_k", kernel.inputShape(size));
      thetaK = graph.parameters("theta_k");
      k = kernel.generator(thetaK, size).apply(zK);
    }

    conclude(graph, Explanation.of(x, k, y, weights), terms);
    return new Parts(graph, thetaX, thetaK);
  }

  /** The results that every such function has. */
  static void conclude(Graph graph, Explanation found, List<Term> terms) {
    Value loss = terms.stream().map(term -> term.of(found)).reduce(Value::plus).orElseThrow();
    graph.output("loss", loss);
    graph.output("mse", found.mse());
    graph.output("x", found.x());
    graph.output("k", found.k());
  }

  /** Evaluates the objective for an open gradient collector; results belong to {@code scope}. */
  Evaluation evaluate(NDManager scope, NDArray... arguments) {
    NDList results = function.applyRecorded(scope, arguments);
    return new Evaluation(results.get(0), results.get(1), results.get(2), results.get(3));
  }

  /** The results of one evaluation: scalars loss and MSE, x (1, 1, H, W), k (1, 1, kh, kw). */
  record Evaluation(NDArray loss, NDArray mse, NDArray x, NDArray k) {}

  @Override
  public void close() {
    function.close();
  }
}
