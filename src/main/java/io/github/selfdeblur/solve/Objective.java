package io.github.selfdeblur.solve;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.github.selfdeblur.graph.Graph;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.TorchFunction;
import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.ForwardModel;
import io.github.selfdeblur.model.GradientError;
import io.github.selfdeblur.model.ImageGenerator;
import io.github.selfdeblur.model.Loss;
import io.github.selfdeblur.model.MeanSquaredError;
import io.github.selfdeblur.model.StructuralDissimilarity;
import io.github.selfdeblur.model.TotalVariation;
import io.github.selfdeblur.options.schedule.FitTerm;
import io.github.selfdeblur.options.schedule.ImageNetwork;
import io.github.selfdeblur.options.schedule.Networks;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.solve.network.KernelSource;
import io.github.selfdeblur.solve.network.ProblemSize;

/**
 * The function that is minimised, loss(G_x(z_x) ⊗ k, y) + λ·TV(G_x(z_x)), as one native call. k is
 * G_k(z_k), or given.
 */
final class Objective implements AutoCloseable {

  private final TorchFunction function;

  /**
   * @param size of the problem
   * @param kernel G_k; null where k is given
   * @param weighted whether pixels count differently
   * @param bfloat16 whether G_x computes in bfloat16
   */
  Objective(
      ProblemSize size,
      Phase phase,
      KernelSource kernel,
      boolean weighted,
      boolean bfloat16,
      LatentTerms latent,
      Device device) {
    Graph graph = graph(size, phase, kernel, weighted, bfloat16, latent).graph;
    function = new TorchFunction(graph, device);
  }

  /** Whether one function serves both phases. */
  static boolean isSame(Phase a, Phase b) {
    return a.fitTerm() == b.fitTerm() && a.precision() == b.precision();
  }

  /** The layouts of the networks' parameters. */
  static Parts layout(ProblemSize size, Networks networks, KernelSource kernel) {
    Phase any = Phase.reference(1, FitTerm.MSE).with(networks);
    return graph(size, any, kernel, false, false, new LatentTerms(0, 1));
  }

  /**
   * The graph and the layouts of its two parameter vectors; {@code thetaK} is null for a given k.
   */
  record Parts(Graph graph, ParameterVector thetaX, ParameterVector thetaK) {}

  /**
   * Arguments: y, SSIM's profile, the roots of the pixels' weights where they are weighted, z_x,
   * θ_x, then k, or z_k and θ_k. Results: loss, MSE, x, k. SSIM takes no weights.
   */
  static Parts graph(
      ProblemSize size,
      Phase phase,
      KernelSource kernel,
      boolean weighted,
      boolean bfloat16,
      LatentTerms latent) {
    ImageNetwork imageNetwork = phase.networks().image();
    Graph graph = new Graph();
    Value y = graph.input("y", 1, 1, size.height(), size.width());
    Value profile = graph.input("profile", 11);
    Value root = weighted ? graph.input("root", 1, 1, size.height(), size.width()) : null;
    int channels = imageNetwork.inputChannels();
    Value zX = graph.input("z_x", 1, channels, size.latentHeight(), size.latentWidth());
    ParameterVector thetaX = graph.parameters("theta_x");
    Value x = new ImageGenerator(thetaX, imageNetwork, bfloat16, latent.brightest()).apply(zX);

    ParameterVector thetaK = null;
    Value k;
    if (size.kernelIsGiven()) {
      k = graph.input("k", 1, 1, size.kernelHeight(), size.kernelWidth());
    } else {
      Value zK = graph.input("z_k", kernel.inputShape(size));
      thetaK = graph.parameters("theta_k");
      k = kernel.generator(thetaK, size).apply(zK);
    }

    Value yHat = ForwardModel.blur(x, k);
    Value mse = new MeanSquaredError().between(yHat, y);
    Value loss =
        switch (phase.fitTerm()) {
          case MSE -> weighted ? misfit(new MeanSquaredError(), yHat, y, root) : mse;
          case GRADIENT -> misfit(new GradientError(), yHat, y, root);
          case SSIM -> new StructuralDissimilarity(profile).between(yHat, y);
        };
    if (latent.lambda() > 0) {
      loss = loss.plus(TotalVariation.of(x).times(latent.lambda()));
    }
    graph.output("loss", loss);
    graph.output("mse", mse);
    graph.output("x", x);
    graph.output("k", k);
    return new Parts(graph, thetaX, thetaK);
  }

  /** A loss of squares, every pixel's difference times the root of its weight. */
  private static Value misfit(Loss loss, Value yHat, Value y, Value root) {
    return root == null ? loss.between(yHat, y) : loss.between(yHat.times(root), y.times(root));
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
