package io.github.selfdeblur.solve;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.github.selfdeblur.model.StructuralDissimilarity;
import io.github.selfdeblur.options.Optimisation;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.solve.Objective.Evaluation;
import io.github.selfdeblur.solve.Objective.FitTerm;
import io.github.selfdeblur.tensor.PyTorch;
import io.github.selfdeblur.tensor.Transfer;
import java.util.Arrays;

/**
 * One fit of both networks (or, with a given kernel, of G_x alone) to one image: algorithms 1 and 2
 * of the paper. Holds native memory until closed.
 */
public final class Fit implements AutoCloseable {

  private final SelfDeblurOptions options;
  private final ProblemSize size;
  private final double lambda;
  private final Engine engine;
  private final Device device;
  private final NDManager manager;

  private final NDArray y;
  private final NDArray profile;
  private final NDArray givenK;
  private final Network image;

  /** Null for a given kernel. */
  private final Network kernel;

  private FitTerm fitTerm;
  private Objective objective;
  private Best best;

  /**
   * Draws the start.
   *
   * @param blurry y within [0, 1]
   * @param known the known kernel of the cross-correlation, sum 1; null to find it
   * @param lambda weight of total variation, ≥ 0
   * @param device where to run
   */
  public Fit(Pixels blurry, Pixels known, SelfDeblurOptions options, double lambda, Device device) {
    this.options = options;
    this.lambda = lambda;
    this.device = device;
    size =
        new ProblemSize(
            blurry.width(),
            blurry.height(),
            known == null ? options.psfWidth() : known.width(),
            known == null ? options.psfHeight() : known.height(),
            known != null);
    engine = PyTorch.engine();
    manager = engine.newBaseManager(device);
    y = Transfer.push(blurry, manager);
    profile = manager.create(StructuralDissimilarity.profile());
    givenK = known == null ? null : Transfer.push(known, manager);

    Objective.Parts parts = Objective.graph(size, options, FitTerm.MSE, lambda);
    int channels = options.imageNetwork().inputChannels();
    Shape zX = new Shape(1, channels, size.latentHeight(), size.latentWidth());
    Shape zK = new Shape(1, options.kernelNetwork().inputs());
    int seed = options.seed();
    image = new Network(engine, manager, parts.thetaX(), zX, seed);
    kernel = known == null ? new Network(engine, manager, parts.thetaK(), zK, seed) : null;
  }

  /** Runs all iterations unless the listener stops them. Call once. */
  public Solution run(IterationListener listener) {
    double[] losses = new double[options.iterations()];
    long start = System.nanoTime();
    for (int i = 0; i < losses.length; i++) {
      boolean last = i + 1 == losses.length;
      losses[i] = iterate(i, last);
      double seconds = (System.nanoTime() - start) * 1e-9;
      if (!Double.isFinite(losses[i])) {
        return solution(losses, i + 1, StopReason.DIVERGED, seconds);
      }
      Iteration told = new Iteration(i + 1, losses.length, losses[i], fitTerm.label, seconds);
      boolean goOn = listener.iterated(told);
      if (!goOn && !last) {
        return solution(losses, i + 1, StopReason.STOPPED_BY_USER, seconds);
      }
    }
    double seconds = (System.nanoTime() - start) * 1e-9;
    return solution(losses, losses.length, StopReason.MAX_ITERATIONS, seconds);
  }

  private Solution solution(double[] losses, int done, StopReason reason, double seconds) {
    if (best == null) {
      throw new ArithmeticException(
          "The first iteration gave no number: the image's values are too large or too small.");
    }
    return new Solution(
        Transfer.pull(best.x()),
        Transfer.pull(best.k()),
        best.mse(),
        Arrays.copyOf(losses, done),
        best.iteration(),
        reason,
        PyTorch.describe(y.getDevice()),
        seconds);
  }

  /** One iteration, counted from 0; returns its loss. */
  private double iterate(int i, boolean last) {
    useFitTerm(i < options.ssimFrom() ? FitTerm.MSE : FitTerm.SSIM);
    double imageRate = options.imageRate() * options.rateFactor(i);
    double kernelRate = options.kernelRate() * options.rateFactor(i);
    boolean alternating = options.optimisation() == Optimisation.ALTERNATING && kernel != null;
    try (NDManager scope = manager.newSubManager()) {
      NDArray noisyZ = noisyZ(scope);
      if (alternating) {
        image.setLearning(false);
        evaluate(scope, noisyZ);
        image.setLearning(true);
        kernel.step(scope, kernelRate);
        kernel.setLearning(false);
      }
      double loss = keep(i, last, evaluate(scope, noisyZ));
      image.step(scope, imageRate);
      if (alternating) {
        kernel.setLearning(true);
      } else if (kernel != null) {
        kernel.step(scope, kernelRate);
      }
      return loss;
    }
  }

  private NDArray noisyZ(NDManager scope) {
    if (options.inputNoise() == 0) {
      return image.z();
    }
    NDArray noise = scope.randomNormal(image.z().getShape());
    return noise.muli((float) options.inputNoise()).addi(image.z());
  }

  /** Forward and backward pass. */
  private Evaluation evaluate(NDManager scope, NDArray noisyZ) {
    try (GradientCollector collector = engine.newGradientCollector()) {
      Evaluation evaluation =
          kernel == null
              ? objective.evaluate(scope, y, profile, noisyZ, image.theta(), givenK)
              : objective.evaluate(
                  scope, y, profile, noisyZ, image.theta(), kernel.z(), kernel.theta());
      collector.backward(evaluation.loss());
      return evaluation;
    }
  }

  /** Remembers this evaluation if it is the best, or the last one; returns its loss. */
  private double keep(int i, boolean last, Evaluation evaluation) {
    double loss = evaluation.loss().getFloat();
    boolean better = best == null || loss < best.loss();
    if (Double.isFinite(loss) && (better || last)) {
      Best before = best;
      best = Best.of(evaluation, loss, i + 1, manager);
      if (before != null) {
        before.close();
      }
    }
    return loss;
  }

  private void useFitTerm(FitTerm wanted) {
    if (wanted == fitTerm) {
      return;
    }
    if (objective != null) {
      objective.close();
      best = best.ofAnotherLoss();
    }
    objective = new Objective(size, options, wanted, lambda, device);
    fitTerm = wanted;
  }

  /** Holds this fit's arrays; for tests of memory. */
  NDManager manager() {
    return manager;
  }

  /** G_x's parameters; for tests that put others in their place. */
  NDArray imageParameters() {
    return image.theta();
  }

  /** G_k's parameters; for tests that put others in their place. */
  NDArray kernelParameters() {
    return kernel.theta();
  }

  @Override
  public void close() {
    if (objective != null) {
      objective.close();
    }
    image.close();
    if (kernel != null) {
      kernel.close();
    }
    manager.close();
  }
}
