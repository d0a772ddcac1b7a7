package io.github.selfdeblur.model.prior;

import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.term.Differences;
import io.github.selfdeblur.model.term.Explanation;
import io.github.selfdeblur.model.term.Term;
import java.util.List;

/**
 * A sparse prior of the latent image's gradients: a quarter of the mean of p / (p + 10⁻⁶) for each
 * direction, p the expected square of a difference, (D E)² + S² + S² of the neighbour, and no
 * gradient through the denominator. Its gradient is that of a logarithm: small differences are
 * drawn to 0, large ones let be. Huo, Masoumzadeh, Kushol, Yang 2023,
 * doi:10.1109/TPAMI.2023.3283979, VDIP-Sparse. Where the latent image has no deviation, S = 0.
 */
public final class SparseGradients implements Term {

  private static final double EPSILON = 1e-6;

  @Override
  public Value of(Explanation found) {
    return List.of(2, 3).stream()
        .map(axis -> along(axis, found))
        .reduce(Value::plus)
        .get()
        .times(0.25);
  }

  private static Value along(int axis, Explanation found) {
    Value difference = Differences.along(found.x(), axis);
    Value power = difference.times(difference);
    Value deviation = found.beside().deviation();
    if (deviation != null) {
      Value variance = deviation.times(deviation);
      long size = variance.size(axis);
      power = power.plus(variance.slice(axis, 1, size)).plus(variance.slice(axis, 0, size - 1));
    }
    return power.over(power.detached().plus(EPSILON)).mean();
  }
}
