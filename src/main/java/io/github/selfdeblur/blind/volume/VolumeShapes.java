package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.psf.family.SoftPrior;
import java.util.ArrayList;
import java.util.List;

/**
 * What the logarithm of a specimen's power spectrum is made of: a power law of the frequency in
 * cycles/µm that bends at three of them, and depends on the direction.
 */
final class VolumeShapes {

  /** Cycles/µm. */
  private static final double CORNER = 0.1;

  private static final double[] HINGES = {0.8, 1.6, 3.2};

  private static final int COUNT = 11;

  private static final SoftPrior AMPLITUDE = SoftPrior.gaussian(0, 1e3);

  /** Of the slope 0.02 (β − 3)², of the others 0.01 each. */
  private static final SoftPrior SLOPE = SoftPrior.gaussian(3, 5);

  private static final SoftPrior OTHER = SoftPrior.gaussian(0, 7.07);

  /** Parameter by parameter, what a value of 1 adds at each frequency. */
  private final double[][] shapes;

  VolumeShapes(TilePower tiles, Optics optics) {
    shapes = new double[COUNT][tiles.power().length];
    double perPixel = 1 / optics.pixelUm().orElseThrow();
    double perPlane = 1 / optics.zStepUm().orElseThrow();
    for (int i = 0; i < tiles.power().length; i++) {
      double[] cycles = tiles.cycles(i);
      double x = cycles[0] * perPixel;
      double y = cycles[1] * perPixel;
      double z = cycles[2] * perPlane;
      double square = x * x + y * y + z * z;
      double log = 0.5 * Math.log(square + CORNER * CORNER);
      double cos2 = square == 0 ? 0 : z * z / square;
      double angle = Math.atan2(y, x);
      shapes[0][i] = 1;
      shapes[1][i] = -log;
      int next = 2;
      for (double hinge : HINGES) {
        shapes[next++][i] = Math.max(0, 0.5 * Math.log(Math.max(square, 1e-9)) - Math.log(hinge));
      }
      shapes[next++][i] = cos2;
      shapes[next++][i] = cos2 * cos2;
      for (int m = 2; m <= 4; m += 2) {
        shapes[next++][i] = (1 - cos2) * Math.cos(m * angle);
        shapes[next++][i] = (1 - cos2) * Math.sin(m * angle);
      }
    }
  }

  /** What is usual of each parameter. */
  static List<SoftPrior> priors() {
    List<SoftPrior> priors = new ArrayList<>(List.of(AMPLITUDE, SLOPE));
    while (priors.size() < COUNT) {
      priors.add(OTHER);
    }
    return priors;
  }

  double[] of(int parameter) {
    return shapes[parameter];
  }
}
