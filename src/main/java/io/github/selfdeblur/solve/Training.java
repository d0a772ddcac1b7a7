package io.github.selfdeblur.solve;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.graph.Graph;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.schedule.Optimisation;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.solve.Objective.Evaluation;
import io.github.selfdeblur.solve.network.Auxiliary;
import io.github.selfdeblur.solve.network.Network;
import io.github.selfdeblur.solve.network.SizedGenerator;
import io.github.selfdeblur.solve.network.SizedNetworks;
import java.util.stream.Stream;

/**
 * Both networks (or, with a given kernel, G_x alone) in training, from their start to the end of
 * the last phase that continues with them, in any number of dimensions. Holds native memory until
 * closed.
 */
abstract class Training implements AutoCloseable {

  /** Iterations from one look for a collapsed image to the next; such a one stays collapsed. */
  private static final int COLLAPSE_EVERY = 200;

  private final Data data;
  private final int seed;
  private final Device device;
  private final Engine engine;
  private final NDManager manager;
  private final NDArray y;

  /** Of the pixels' differences; null where all count the same. */
  private final NDArray weights;

  private final NDArray givenK;
  private final Network image;

  /** Null for a given kernel. */
  private final Network kernel;

  /** Of an auxiliary PSF; null for none. */
  private final Auxiliary auxiliary;

  private Phase phase;
  private Objective objective;
  private BestSoFar best;
  private double mse;
  private boolean collapsed;

  /**
   * What networks are fitted to.
   *
   * @param blurry y within [0, 1]
   * @param weights of the pixels' differences; null where all count the same
   * @param known kernel of sum 1; null to find it
   */
  record Data(Grid blurry, Grid weights, Grid known) {}

  /** Draws the start. */
  Training(Data data, SizedNetworks networks, int seed, Device device) {
    this.data = data;
    this.seed = seed;
    this.device = device;
    engine = PyTorch.engine();
    manager = engine.newBaseManager(device);
    y = Transfer.push(data.blurry, manager);
    weights = data.weights == null ? null : Transfer.push(data.weights, manager);
    givenK = data.known == null ? null : Transfer.push(data.known, manager);
    image = network(networks.image());
    kernel = data.known == null ? network(networks.kernel()) : null;
    auxiliary = networks.auxiliary() == null ? null : new Auxiliary(network(networks.auxiliary()));
  }

  private Network network(SizedGenerator of) {
    return new Network(engine, manager, of, seed);
  }

  /** The function that a phase minimises, as {@link io.github.selfdeblur.solve.loss.Loss} says. */
  abstract Graph graph(Phase of);

  /** From now on iterations follow {@code next}. */
  void enter(Phase next) {
    if (phase == null || !Objective.isSame(phase, next)) {
      if (objective != null) {
        objective.close();
      }
      objective = new Objective(graph(next), device);
    }
    if (best != null && !Objective.isComparable(phase, next)) {
      best = best.ofAnotherLoss();
    }
    if (kernel != null) {
      kernel.setLearning(!next.rates().keepKernel());
      kernel.setMomentum(next.momentum().kernel());
    }
    image.setMomentum(next.momentum().image());
    phase = next;
  }

  /**
   * One iteration; returns its loss.
   *
   * @param index of the iteration within its phase, from 0
   * @param number of the iteration within the run, from 1
   * @param last whether to keep its result in any case, not only if it is the best
   */
  double iterate(int index, int number, boolean last) {
    double factor = phase.rates().factor((double) index / phase.iterations());
    double imageRate = phase.rates().image() * factor;
    double kernelRate = phase.rates().kernel() * factor;
    boolean learningK = kernel != null && kernelRate > 0;
    boolean alternating = phase.optimisation() == Optimisation.ALTERNATING && learningK;
    try (NDManager scope = manager.newSubManager()) {
      NDArray noisyZ = noisyZ(scope);
      if (alternating) {
        image.setLearning(false);
        evaluate(scope, noisyZ);
        image.setLearning(true);
        kernel.step(scope, kernelRate, phase);
        kernel.setLearning(false);
      }
      double loss = keep(number, last, evaluate(scope, noisyZ));
      image.step(scope, imageRate, phase);
      if (alternating) {
        kernel.setLearning(true);
      } else if (learningK) {
        kernel.step(scope, kernelRate, phase);
      }
      if (auxiliary != null) {
        auxiliary.step(scope, phase);
      }
      return loss;
    }
  }

  private NDArray noisyZ(NDManager scope) {
    if (phase.inputNoise() == 0) {
      return image.z();
    }
    NDArray noise = scope.randomNormal(image.z().getShape());
    return noise.muli((float) phase.inputNoise()).addi(image.z());
  }

  /** Forward and backward pass. */
  private Evaluation evaluate(NDManager scope, NDArray noisyZ) {
    try (GradientCollector collector = engine.newGradientCollector()) {
      Evaluation evaluation = objective.evaluate(scope, arguments(noisyZ));
      collector.backward(evaluation.loss());
      return evaluation;
    }
  }

  /** As {@link io.github.selfdeblur.solve.loss.Loss#ofPlane} lists them. */
  private NDArray[] arguments(NDArray noisyZ) {
    Stream<NDArray> fixed = weights == null ? Stream.of(y) : Stream.of(y, weights);
    Stream<NDArray> ofImage = Stream.of(noisyZ, image.theta());
    Stream<NDArray> ofKernel =
        kernel == null ? Stream.of(givenK) : Stream.of(kernel.z(), kernel.theta());
    Stream<NDArray> ofAuxiliary = auxiliary == null ? Stream.of() : auxiliary.arguments();
    return Stream.of(fixed, ofImage, ofKernel, ofAuxiliary)
        .flatMap(all -> all)
        .toArray(NDArray[]::new);
  }

  /** Remembers this evaluation if it is the best, or the last one; returns its loss. */
  private double keep(int number, boolean last, Evaluation evaluation) {
    double loss = evaluation.loss().getFloat();
    mse = evaluation.mse().getFloat();
    collapsed =
        number % COLLAPSE_EVERY == 0
            && Failure.isConstant(Transfer.pull(evaluation.x()), data.blurry);
    boolean better = best == null || loss < best.loss();
    if (Double.isFinite(loss) && (better || last)) {
      BestSoFar before = best;
      best = BestSoFar.of(evaluation, loss, mse, number, phase, manager);
      if (before != null) {
        before.close();
      }
    }
    return loss;
  }

  /** Of all random numbers. */
  int seed() {
    return seed;
  }

  /** Mean squared misfit of the last iteration. */
  double mse() {
    return mse;
  }

  /** Whether the last iteration was one of those whose image is looked at, and that constant. */
  boolean isCollapsed() {
    return collapsed;
  }

  /** Whether there is a result. */
  boolean hasResult() {
    return best != null;
  }

  /** The iteration with the least loss so far. */
  BestSoFar best() {
    return best;
  }

  /** Where it is computed. */
  Device device() {
    return device;
  }

  /** Holds this level's arrays; for tests of memory. */
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
    if (auxiliary != null) {
      auxiliary.close();
    }
    manager.close();
  }
}
