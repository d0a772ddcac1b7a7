package io.github.selfdeblur.model.term;

import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.grid.GaussianWindow;
import java.util.List;

/**
 * 1 − SSIM for images in [0, 1]: local statistics under a Gaussian window, zeros beyond the border,
 * the mean over the whole map. Wang, Bovik, Sheikh, Simoncelli 2004, doi:10.1109/TIP.2003.819861,
 * eq. 13, with the border of the SelfDeblur program. All pixels count the same.
 */
public final class StructuralDissimilarity implements Term {

  private static final double C1 = 0.01 * 0.01;
  private static final double C2 = 0.03 * 0.03;

  @Override
  public Value of(Explanation found) {
    return between(found.yHat(), found.y());
  }

  /** Of two images of the same size. */
  public static Value between(Value a, Value b) {
    Value maps = Value.concat(0, List.of(a, b, a.times(a), b.times(b), a.times(b)));
    List<Value> means = localMeans(maps).unstack();
    Value meanA = means.get(0);
    Value meanB = means.get(1);
    Value meanAA = meanA.times(meanA);
    Value meanBB = meanB.times(meanB);
    Value meanAB = meanA.times(meanB);
    Value varianceA = means.get(2).minus(meanAA);
    Value varianceB = means.get(3).minus(meanBB);
    Value covariance = means.get(4).minus(meanAB);
    Value luminance = meanAB.times(2).plus(C1);
    Value structure = covariance.times(2).plus(C2);
    Value norm = meanAA.plus(meanBB).plus(C1).times(varianceA.plus(varianceB).plus(C2));
    return luminance.times(structure).over(norm).mean().times(-1).plus(1);
  }

  /** The window as two passes of 11 taps instead of one of 121. */
  private static Value localMeans(Value maps) {
    int size = GaussianWindow.SIZE_PX;
    double[] taps = GaussianWindow.profile();
    float[] rounded = new float[size];
    for (int i = 0; i < size; i++) {
      rounded[i] = (float) taps[i];
    }
    Value profile = maps.constant("profile", rounded);
    Value alongRows = maps.convZeroPadded(profile.reshape(1, 1, 1, size));
    return alongRows.convZeroPadded(profile.reshape(1, 1, size, 1));
  }
}
