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

  /** The program's z_x and z_k: U[0, 0.1). */
  private static final float INPUT_SCALE = 0.1f;

  private final SelfDeblurOptions options;
  private final ProblemSize size;
  private final double lambda;
  private final Engine engine;
  private final Device device;
  private final NDManager manager;

  private final NDArray y;
  private final NDArray window;
  private final NDArray zX;
  private final NDArray thetaX;
  private final Adam adamX;
  private final NDArray givenK;
  private final NDArray zK;
  private final NDArray thetaK;
  private final Adam adamK;

  private FitTerm fitTerm;
  private Objective objective;
  private Best best;

  /** The x and k with the least loss so far, kept on the device. */
  private record Best(double loss, int iteration, double mse, NDArray x, NDArray k) {

    Best(double loss, int iteration, Evaluation evaluation, NDManager keeper) {
      this(
          loss,
          iteration,
          evaluation.mse().getFloat(),
          evaluation.x().duplicate(),
          evaluation.k().duplicate());
      x.attach(keeper);
      k.attach(keeper);
    }

    /** The same, to be replaced by whatever comes next. */
    Best ofAnotherLoss() {
      return new Best(Double.POSITIVE_INFINITY, iteration, mse, x, k);
    }

    void free() {
      x.close();
      k.close();
    }
  }

  /**
   * Draws the start.
   *
   * @param blurry y within [0, 1]
   * @param kernel the known kernel of the cross-correlation, sum 1; null to find it
   * @param lambda weight of total variation, ≥ 0
   * @param device where to run
   */
  public Fit(
      Pixels blurry, Pixels kernel, SelfDeblurOptions options, double lambda, Device device) {
    this.options = options;
    this.lambda = lambda;
    size =
        new ProblemSize(
            blurry.width(),
            blurry.height(),
            kernel == null ? options.psfWidth() : kernel.width(),
            kernel == null ? options.psfHeight() : kernel.height(),
            kernel != null);
    engine = PyTorch.engine();
    this.device = device;
    manager = engine.newBaseManager(device);
    y = Transfer.push(blurry, manager);
    window = manager.create(StructuralDissimilarity.window(), new Shape(1, 1, 11, 11));
    Objective.Parts parts = Objective.graph(size, options, FitTerm.MSE, lambda);

    // Draw as the published program does: with the same seed PyTorch gives the same numbers.
    engine.setRandomSeed(options.seed());
    int channels = options.imageNetwork().inputChannels();
    zX = uniform(new Shape(1, channels, size.latentHeight(), size.latentWidth()));
    thetaX = parts.thetaX().initialise(manager);
    thetaX.setRequiresGradient(true);
    adamX = new Adam(thetaX);
    if (kernel == null) {
      givenK = null;
      engine.setRandomSeed(options.seed());
      zK = uniform(new Shape(1, options.kernelNetwork().inputs()));
      thetaK = parts.thetaK().initialise(manager);
      thetaK.setRequiresGradient(true);
      adamK = new Adam(thetaK);
    } else {
      givenK = Transfer.push(kernel, manager);
      zK = null;
      thetaK = null;
      adamK = null;
    }
  }

  private NDArray uniform(Shape shape) {
    return manager.randomUniform(0, INPUT_SCALE, shape);
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
        Transfer.pull(best.x),
        Transfer.pull(best.k),
        best.mse,
        Arrays.copyOf(losses, done),
        best.iteration,
        reason,
        PyTorch.describe(y.getDevice()),
        seconds);
  }

  /** One iteration, counted from 0; returns its loss. */
  private double iterate(int i, boolean last) {
    useFitTerm(i < options.ssimFrom() ? FitTerm.MSE : FitTerm.SSIM);
    double rate = options.rateFactor(i);
    try (NDManager scope = manager.newSubManager()) {
      NDArray noisyZ = noisyZ(scope);
      if (thetaK != null && options.optimisation() == Optimisation.ALTERNATING) {
        thetaX.setRequiresGradient(false);
        evaluate(scope, noisyZ);
        thetaX.setRequiresGradient(true);
        adamK.step(scope, options.kernelRate() * rate);
        thetaK.setRequiresGradient(false);
        double loss = keep(i, last, evaluate(scope, noisyZ));
        thetaK.setRequiresGradient(true);
        adamX.step(scope, options.imageRate() * rate);
        return loss;
      }
      double loss = keep(i, last, evaluate(scope, noisyZ));
      adamX.step(scope, options.imageRate() * rate);
      if (thetaK != null) {
        adamK.step(scope, options.kernelRate() * rate);
      }
      return loss;
    }
  }

  private NDArray noisyZ(NDManager scope) {
    if (options.inputNoise() == 0) {
      return zX;
    }
    NDArray noise = scope.randomNormal(zX.getShape());
    return noise.muli((float) options.inputNoise()).addi(zX);
  }

  /** Forward and backward pass. */
  private Evaluation evaluate(NDManager scope, NDArray noisyZ) {
    try (GradientCollector collector = engine.newGradientCollector()) {
      Evaluation evaluation =
          thetaK == null
              ? objective.evaluate(scope, y, window, noisyZ, thetaX, givenK)
              : objective.evaluate(scope, y, window, noisyZ, thetaX, zK, thetaK);
      collector.backward(evaluation.loss());
      return evaluation;
    }
  }

  /** Remembers this evaluation if it is the best, or the last one; returns its loss. */
  private double keep(int i, boolean last, Evaluation evaluation) {
    double loss = evaluation.loss().getFloat();
    boolean better = best == null || loss < best.loss;
    if (Double.isFinite(loss) && (better || last)) {
      Best before = best;
      best = new Best(loss, i + 1, evaluation, manager);
      if (before != null) {
        before.free();
      }
    }
    return loss;
  }

  /** Losses of different kinds do not compare: the best so far is then the next one. */
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

  @Override
  public void close() {
    if (objective != null) {
      objective.close();
    }
    adamX.close();
    if (adamK != null) {
      adamK.close();
    }
    manager.close();
  }
}
