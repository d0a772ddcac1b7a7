package io.github.selfdeblur.deconvolve.torch;

import ai.djl.ndarray.NDArray;
import io.github.selfdeblur.deconvolve.backend.SplitEquations;
import io.github.selfdeblur.deconvolve.leastsquares.Shrinkage;
import io.github.selfdeblur.graph.TorchFunction;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Psf;

/** The equations of a hyper-Laplacian prior. */
final class TorchSplit extends TorchEquations implements SplitEquations {

  /** Of the preconditioner, so that it divides by no 0. */
  private static final double LEAST = 1e-6;

  /** Points of a table, as far apart as {@link Shrinkage}'s own, and the largest difference. */
  private static final int POINTS = (1 << 15) + 1;

  private static final double LARGEST = 6;

  private final Waves waves;
  private final TorchFunction split;
  private final TorchFunction inverse;

  /** tie, a tensor without axes. */
  private NDArray tie;

  TorchSplit(Grid blurry, Psf psf, Tensors tensors) {
    super(blurry, psf, tensors);
    waves = new Waves(tensors, convolution().periodicSize());
    split = splitting();
    inverse = inverse();
    tie = tensors.of(1);
    load();
  }

  @Override
  String[] own() {
    return new String[] {"tie"};
  }

  @Override
  NDArray[] ownTensors() {
    return new NDArray[] {tie};
  }

  @Override
  String apply(Steps steps, String v) {
    String sum = steps.let("torch.mul_(%s, tie)", normal(steps, v));
    for (int axis = 0; axis < dimensions(); axis++) {
      steps.addTransposed(steps.differences(v, axis), axis, sum);
    }
    return sum;
  }

  private TorchFunction splitting() {
    Steps steps = new Steps(dimensions(), "x", "b", "back", "tie", "table", "slopes");
    steps.let("torch.copy_(b, torch.mul(back, tie))");
    for (int axis = 0; axis < dimensions(); axis++) {
      String difference = steps.differences("x", axis);
      String at = steps.let("torch.mul_(torch.abs(%s), %s)", difference, (POINTS - 1) / LARGEST);
      String below = steps.let("torch.clamp_max(torch.floor(%s), %s)", at, POINTS - 2.0);
      String beyond = steps.let("torch.sub_(%s, %s)", at, below);
      String index = steps.let("torch.to(%s, 4)", below);
      String rise = steps.let("torch.mul_(torch.take(slopes, %s), %s)", index, beyond);
      String shrunk = steps.let("torch.add_(torch.take(table, %s), %s)", index, rise);
      String signed = steps.let("torch.mul_(%s, torch.sign(%s))", shrunk, difference);
      steps.addTransposed(signed, axis, "b");
    }
    return tensors().function(steps, "b");
  }

  private TorchFunction inverse() {
    Steps steps = new Steps(dimensions(), waves.names("k", "c", "tie"));
    String power = steps.let("torch.real(torch.mul(k, c))");
    String divisor = steps.let("torch.add(torch.mul(%s, tie), %s)", power, LEAST);
    for (String wave : waves.names()) {
      steps.let("torch.add_(%s, %s)", divisor, wave);
    }
    String factors = steps.let("torch.reciprocal(%s)", divisor);
    return tensors().function(steps, steps.factors(factors));
  }

  @Override
  public void split(float by, double alpha, double beta) {
    tie.close();
    tie = tensors().of(by);
    float[] table = new Shrinkage(alpha, beta).table(POINTS, LARGEST);
    float[] slopes = new float[POINTS];
    for (int i = 0; i + 1 < POINTS; i++) {
      slopes[i] = table[i + 1] - table[i];
    }
    try (NDArray values = tensors().of(new Grid(table, POINTS));
        NDArray rises = tensors().of(new Grid(slopes, POINTS));
        NDArray share = tensors().of(by * share())) {
      tensors().run(split, x(), right(), back(), tie, values, rises);
      NDArray[] of = waves.arguments(convolution().kernel(), convolution().conjugate(), share);
      precondition(tensors().apply(inverse, of)[0]);
    }
  }
}
