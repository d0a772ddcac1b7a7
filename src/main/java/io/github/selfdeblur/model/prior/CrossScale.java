package io.github.selfdeblur.model.prior;

import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.ForwardModel;
import io.github.selfdeblur.model.term.Explanation;
import io.github.selfdeblur.model.term.Explanation.Coarser;
import io.github.selfdeblur.model.term.Term;

/**
 * Whether an image and a kernel at half the size agree with those at full size. Decimation adds
 * three aliases to a spectrum, so that the decimated blurry image is 4 x′∗k′ less Σ (x∗g)↓, where
 * x′ and k′ are half as large and g is k with every second row, column, or both, of opposite sign:
 * the mean magnitude of the difference over all frequencies. Zhang, Quan, Ji, NeurIPS 2024.
 */
public final class CrossScale implements Term {

  @Override
  public Value of(Explanation found) {
    Coarser coarser = found.beside().coarser();
    Value small = ForwardModel.blur(coarser.x(), coarser.k()).times(4);
    Value k = found.k();
    Value rows = signs(k, k.size(2)).reshape(1, 1, k.size(2), 1);
    Value columns = signs(k, k.size(3)).reshape(1, 1, 1, k.size(3));
    Value aliases =
        decimated(found.x(), k.times(rows))
            .plus(decimated(found.x(), k.times(columns)))
            .plus(decimated(found.x(), k.times(rows).times(columns)));
    return found.y().minus(small.minus(aliases)).meanFourierMagnitude();
  }

  private static Value decimated(Value x, Value kernel) {
    return ForwardModel.blur(x, kernel).every(2, 2).every(3, 2);
  }

  private static Value signs(Value any, long count) {
    float[] signs = new float[Math.toIntExact(count)];
    for (int i = 0; i < signs.length; i++) {
      signs[i] = i % 2 == 0 ? 1 : -1;
    }
    return any.constant("signs" + count, signs);
  }
}
