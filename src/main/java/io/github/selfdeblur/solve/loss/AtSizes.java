package io.github.selfdeblur.solve.loss;

import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.term.Explanation;
import io.github.selfdeblur.model.term.Explanation.Coarser;
import io.github.selfdeblur.options.schedule.ExtraTerm;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.solve.network.ProblemSize;

/**
 * Networks that know an image at any size, at those that a phase fits: its own, and, where it
 * compares two, half of that.
 *
 * @param y the blurry image at full size
 */
record AtSizes(Made image, Made kernel, Value y) {

  /** Of the image decimated as the phase has it. */
  Explanation of(Phase phase) {
    ProblemSize own = size(phase);
    Value x = image.at(own);
    Value k = kernel.at(own);
    if (!phase.terms().any(ExtraTerm.CROSS_SCALE::equals)) {
      return Explanation.of(x, k, decimated(phase, own), null);
    }
    Phase half = phase.at(2 * phase.shrink());
    ProblemSize coarse = size(half);
    Coarser coarser = new Coarser(image.at(coarse), kernel.at(coarse));
    return Explanation.ofDecimated(x, k, decimated(half, coarse), coarser);
  }

  private ProblemSize size(Phase phase) {
    return image.level().at(phase);
  }

  /** Every so manieth pixel. */
  private Value decimated(Phase phase, ProblemSize size) {
    return y.every(2, phase.shrink())
        .every(3, phase.shrink())
        .crop(new long[2], size.height(), size.width());
  }
}
