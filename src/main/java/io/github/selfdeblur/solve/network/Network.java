package io.github.selfdeblur.solve.network;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.selfdeblur.graph.Graph;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.options.schedule.ExtraTerm;
import io.github.selfdeblur.options.schedule.Phase;

/** A generator in training: its fixed input, its parameters θ and their optimiser. */
public final class Network implements AutoCloseable {

  /** The published program's z: U[0, 0.1). */
  private static final float INPUT_SCALE = 0.1f;

  private final NDArray z;
  private final NDArray theta;
  private final Adam adam;

  /** Draws as the published program does: with the same seed PyTorch gives the same numbers. */
  public Network(Engine engine, NDManager manager, SizedGenerator source, int seed) {
    ParameterVector layout = layout(source);
    engine.setRandomSeed(seed);
    z = manager.randomUniform(0, INPUT_SCALE, new Shape(source.inputShape()));
    theta = layout.initialise(manager);
    theta.setRequiresGradient(true);
    adam = new Adam(theta);
    source.begin(this, layout);
  }

  /** How the parameters lie in their vector. */
  public static ParameterVector layout(SizedGenerator source) {
    ParameterVector theta = new Graph().parameters("theta");
    source.generator(theta);
    return theta;
  }

  /** The fixed input. */
  public NDArray z() {
    return z;
  }

  /** The parameters, one vector. */
  public NDArray theta() {
    return theta;
  }

  /** Whether evaluations from now on leave a gradient in θ. */
  public void setLearning(boolean learning) {
    theta.setRequiresGradient(learning);
  }

  /** From now on steps keep another share of those before. */
  public void setMomentum(double beta1) {
    adam.setMomentum(beta1);
  }

  /**
   * A step against the gradient that the last evaluation left, unless it holds what is no number:
   * then that is forgotten, and the next iteration tries again.
   *
   * @param phase whose terms say whether there can be such
   */
  public void step(NDManager scope, double rate, Phase phase) {
    if (phase.terms().any(ExtraTerm::canFail) && !isGradientOfNumbers()) {
      forgetGradient();
    } else {
      adam.step(scope, rate);
    }
  }

  private boolean isGradientOfNumbers() {
    try (NDArray gradient = theta.getGradient();
        NDArray sum = gradient.sum()) {
      return Float.isFinite(sum.getFloat());
    }
  }

  private void forgetGradient() {
    try (NDArray gradient = theta.getGradient()) {
      gradient.set(new float[Math.toIntExact(gradient.size())]);
    }
  }

  @Override
  public void close() {
    adam.close();
    theta.close();
    z.close();
  }
}
