package io.github.selfdeblur.model.term;

import io.github.selfdeblur.graph.Value;

/**
 * Half of the squared misfit of grey values and gradients, an eighth of that of second differences,
 * summed over the blurry image and divided by the latent image's pixels. Huo, Masoumzadeh, Kushol,
 * Yang 2023, doi:10.1109/TPAMI.2023.3283979, the likelihood of VDIP.
 */
public final class DerivativeError implements Term {

  private static final double OF_CURVATURES = 1.0 / 8;

  @Override
  public Value of(Explanation found) {
    Value misfit = found.weightedYHat().minus(found.weightedY());
    Value gradients =
        Differences.all(misfit).map(DerivativeError::squares).reduce(Value::plus).get();
    Value curvatures =
        Differences.all(misfit)
            .flatMap(Differences::all)
            .map(DerivativeError::squares)
            .reduce(Value::plus)
            .get();
    return squares(misfit)
        .plus(gradients)
        .times(0.5)
        .plus(curvatures.times(OF_CURVATURES))
        .times(1.0 / found.x().count());
  }

  private static Value squares(Value v) {
    return v.times(v).sum();
  }
}
