package io.github.selfdeblur.solve;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.github.selfdeblur.graph.Graph;
import io.github.selfdeblur.graph.TorchFunction;
import io.github.selfdeblur.options.schedule.Phase;

/** The function that is minimised, as one native call. */
final class Objective implements AutoCloseable {

  private final TorchFunction function;

  /**
   * @param graph see {@link io.github.selfdeblur.solve.loss.Loss#ofPlane}
   */
  Objective(Graph graph, Device device) {
    function = new TorchFunction(graph, device);
  }

  /** Whether one function serves both phases. */
  static boolean isSame(Phase a, Phase b) {
    return isComparable(a, b) && a.precision() == b.precision();
  }

  /** Whether losses of both phases can be compared. */
  static boolean isComparable(Phase a, Phase b) {
    return a.fitTerm() == b.fitTerm() && a.terms().equals(b.terms()) && a.shrink() == b.shrink();
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
