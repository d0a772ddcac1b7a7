package io.github.selfdeblur.deconvolve.torch;

import ai.djl.ndarray.NDArray;
import io.github.selfdeblur.deconvolve.leastsquares.DerivativePenalty;
import io.github.selfdeblur.graph.TorchFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * we · Σ_f Σ w_f |D_f x|² of a {@link DerivativePenalty}. Second derivatives are differences of
 * first ones, and so are their transposes. Weights are kept where derivatives are.
 */
final class TorchPenalty {

  /** A derivative: the differences along one axis, or of those along another. */
  private record Derivative(int axis, int of) {

    boolean isFirst() {
      return of < 0;
    }

    double factor() {
      return isFirst() ? DerivativePenalty.FIRST : DerivativePenalty.SECOND;
    }
  }

  private final double strength;
  private final Tensors tensors;
  private final int[] size;
  private final List<Derivative> derivatives = new ArrayList<>();
  private final NDArray[] weights;
  private final double[] means;
  private final TorchFunction reweigh;

  TorchPenalty(double strength, Tensors tensors, int... size) {
    this.strength = strength;
    this.tensors = tensors;
    this.size = size.clone();
    for (int axis = 0; axis < size.length; axis++) {
      derivatives.add(new Derivative(axis, -1));
    }
    for (int of = 0; of < size.length; of++) {
      for (int axis = of; axis < size.length; axis++) {
        derivatives.add(new Derivative(axis, of));
      }
    }
    weights = new NDArray[derivatives.size()];
    means = new double[weights.length];
    for (int f = 0; f < weights.length; f++) {
      weights[f] = tensors.ones(sizeOf(derivatives.get(f))).muli(strength);
      means[f] = strength;
    }
    reweigh = reweighing();
  }

  private int[] sizeOf(Derivative derivative) {
    int[] own = size.clone();
    own[derivative.axis]--;
    if (!derivative.isFirst()) {
      own[derivative.of]--;
    }
    return own;
  }

  String[] names() {
    String[] names = new String[weights.length];
    for (int f = 0; f < names.length; f++) {
      names[f] = "w" + f;
    }
    return names;
  }

  NDArray[] weights() {
    return weights.clone();
  }

  /** All derivatives, in their order. */
  private List<String> derivatives(Steps steps, String x) {
    List<String> values = new ArrayList<>();
    for (Derivative derivative : derivatives) {
      String of = derivative.isFirst() ? x : values.get(derivative.of);
      values.add(steps.differences(of, derivative.axis));
    }
    return values;
  }

  /** Adds we · Σ_f D_fᵀ(w_f · D_f v) to a sum, in place. */
  void addNormal(Steps steps, String v, String sum) {
    List<String> values = derivatives(steps, v);
    for (int f = 0; f < weights.length; f++) {
      steps.let("torch.mul_(%s, w%d)", values.get(f), f);
    }
    for (int f = weights.length - 1; f >= 0; f--) {
      Derivative derivative = derivatives.get(f);
      String to = derivative.isFirst() ? sum : values.get(derivative.of);
      steps.addTransposed(values.get(f), derivative.axis, to);
    }
  }

  private TorchFunction reweighing() {
    String[] arguments = new String[weights.length + 1];
    arguments[0] = "x";
    System.arraycopy(names(), 0, arguments, 1, weights.length);
    Steps steps = new Steps(size.length, arguments);
    List<String> sums = new ArrayList<>();
    List<String> values = derivatives(steps, "x");
    for (int f = 0; f < weights.length; f++) {
      String change =
          steps.let("torch.clamp_min(torch.abs(%s), %s)", values.get(f), DerivativePenalty.EPSILON);
      String weight = steps.let("torch.pow(%s, %s)", change, DerivativePenalty.ALPHA - 2);
      double factor = strength * derivatives.get(f).factor();
      steps.let("torch.copy_(w%d, torch.mul_(%s, %s))", f, weight, factor);
      sums.add(steps.let("torch.mean(w%d)", f));
    }
    return tensors.function(steps, steps.let("torch.stack([%s])", String.join(", ", sums)));
  }

  /** Sets the weights to touch the sparse penalty at x. */
  void reweigh(NDArray x) {
    NDArray[] arguments = new NDArray[weights.length + 1];
    arguments[0] = x;
    System.arraycopy(weights, 0, arguments, 1, weights.length);
    float[] found = tensors.numbers(reweigh, arguments);
    for (int f = 0; f < means.length; f++) {
      // Where a derivative reaches beyond the border it counts as none.
      Derivative derivative = derivatives.get(f);
      double least = Math.pow(DerivativePenalty.EPSILON, DerivativePenalty.ALPHA - 2);
      double share = (double) weights[f].size() / x.size();
      means[f] = share * found[f] + (1 - share) * strength * derivative.factor() * least;
    }
  }

  /** Σ_f |D_f|² times the mean of w_f, added to a divisor of spectra in place. */
  void addMean(Steps steps, String divisor) {
    for (int f = 0; f < means.length; f++) {
      Derivative derivative = derivatives.get(f);
      String second = derivative.isFirst() ? "" : "d" + derivative.of;
      String mean = "torch.mul(d" + derivative.axis + ", m" + f + ")";
      steps.let(
          "torch.add_(%s, %s)",
          divisor, second.isEmpty() ? mean : "torch.mul(" + mean + ", " + second + ")");
    }
  }

  /** The mean of w_f for each derivative, as arguments m0, m1 and so on. */
  double[] means() {
    return means.clone();
  }
}
