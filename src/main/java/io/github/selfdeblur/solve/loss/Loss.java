package io.github.selfdeblur.solve.loss;

import io.github.selfdeblur.graph.Graph;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.term.Explanation;
import io.github.selfdeblur.model.term.Explanation.Beside;
import io.github.selfdeblur.model.term.Term;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.solve.network.ProblemSize;
import java.util.List;

/**
 * A loss with its arguments, and the layouts of two parameter vectors among these.
 *
 * @param thetaK null for a given k
 */
public record Loss(Graph graph, ParameterVector thetaX, ParameterVector thetaK) {

  /**
   * Of a plane: a sum of terms of x = G_x(z_x), k and the blurry image y, where k is G_k(z_k), or
   * given.
   *
   * <p>Arguments: y, the pixels' weights where they are weighted, z_x, θ_x, then k, or z_k and θ_k,
   * then those of an auxiliary PSF. Results: loss, MSE, x, k.
   *
   * @param size of the level
   * @param phase of it
   * @param weighted whether pixels count differently
   * @param terms their sum is the loss
   */
  public static Loss ofPlane(
      ProblemSize size, Phase phase, Makers makers, boolean weighted, List<Term> terms) {
    Graph graph = new Graph();
    Value y = graph.input("y", 1, 1, size.height(), size.width());
    Value weights = weighted ? graph.input("weights", 1, 1, size.height(), size.width()) : null;
    Made image = Made.of(makers.image(), "x", size, graph);
    if (size.kernelIsGiven()) {
      Value k = graph.input("k", 1, 1, size.kernelHeight(), size.kernelWidth());
      conclude(graph, explanation(phase, image.atLevel(), k, y, weights, null), terms);
      return new Loss(graph, image.theta(), null);
    }
    Made kernel = Made.of(makers.kernel(), "k", size, graph);
    conclude(graph, found(phase, image, kernel, y, weights, makers, graph), terms);
    return new Loss(graph, image.theta(), kernel.theta());
  }

  private static Explanation found(
      Phase phase, Made image, Made kernel, Value y, Value weights, Makers makers, Graph graph) {
    if (phase.networks().knowAnySize()) {
      return new AtSizes(image, kernel, y).of(phase);
    }
    Value auxiliary =
        makers.auxiliary() == null
            ? null
            : Made.of(makers.auxiliary(), "p", image.level(), graph).atLevel();
    return explanation(phase, image.atLevel(), kernel.atLevel(), y, weights, auxiliary);
  }

  /** Of the image network's output: the image, or its mean and deviation. */
  private static Explanation explanation(
      Phase phase, Value output, Value k, Value y, Value weights, Value auxiliary) {
    if (output.size(1) == 1) {
      return Explanation.of(output, output, k, y, weights, new Beside(null, auxiliary, null));
    }
    Value mean = output.slice(1, 0, 1);
    Value deviation = output.slice(1, 1, 2);
    Value sample = phase.terms().ofSample() ? mean.plus(mean.normal().times(deviation)) : mean;
    return Explanation.of(mean, sample, k, y, weights, new Beside(deviation, auxiliary, null));
  }

  /** The results that every such function has. */
  public static void conclude(Graph graph, Explanation found, List<Term> terms) {
    Value loss = terms.stream().map(term -> term.of(found)).reduce(Value::plus).orElseThrow();
    graph.output("loss", loss);
    graph.output("mse", found.mse());
    graph.output("x", found.x());
    graph.output("k", found.k());
  }
}
