package io.github.selfdeblur.psf.theory;

import io.github.selfdeblur.options.choice.WaveModel;

/**
 * Where a point is seen sharpest: the brightest place on the axis, for a wavefront that is the mean
 * around it, so that astigmatism lies about it evenly.
 */
final class BestFocus {

  private static final int RINGS = 600;

  /** The outermost rays, whose crossings would be far away where the specimen lets no more pass. */
  private static final double RIM = 0.95;

  private static final int CROSSINGS = 40;

  /** Parts into which the depth of focus is cut, first and after each round. */
  private static final int PARTS = 12;

  private static final int ROUNDS = 4;

  private final Wavefront wavefront;
  private final double[] waves;
  private final double[] weights = new double[RINGS];
  private final double[] shifting = new double[RINGS];
  private final double[] axial = new double[RINGS];

  private BestFocus(Wavefront wavefront, WaveModel model, double... wavelengthsUm) {
    this.wavefront = wavefront;
    waves = wavelengthsUm;
    for (int i = 0; i < RINGS; i++) {
      double radius = (i + 0.5) / RINGS;
      weights[i] = wavefront.lens().field(model, radius)[0] * radius;
      shifting[i] = wavefront.shiftingPath(radius);
      axial[i] = wavefront.lens().immersionPath(radius);
    }
  }

  /** How deep in its immersion, µm, the objective is focused. */
  static double of(TheoreticalRecipe recipe, Wavefront wavefront) {
    double emission = recipe.optics().wavelengthUm();
    double[] waves =
        recipe.optics().modality().hasPinhole()
            ? new double[] {emission, recipe.excitationUm()}
            : new double[] {emission};
    return new BestFocus(wavefront, recipe.model(), waves).brightest();
  }

  private double brightest() {
    double from = Double.POSITIVE_INFINITY;
    double to = Double.NEGATIVE_INFINITY;
    for (int i = 1; i <= CROSSINGS; i++) {
      double crossing = wavefront.crossing(RIM * i / CROSSINGS);
      from = Math.min(from, crossing);
      to = Math.max(to, crossing);
    }
    double depth = waves[0] / (axial[0] - axial[RINGS - 1]);
    double step = depth / PARTS;
    double best = brightest(from - depth, to + depth, step);
    for (int round = 0; round < ROUNDS; round++) {
      double finer = step / PARTS;
      best = brightest(best - step, best + step, finer);
      step = finer;
    }
    return best;
  }

  private double brightest(double from, double to, double step) {
    int steps = (int) Math.ceil((to - from) / step);
    double best = from;
    double most = -1;
    for (int i = 0; i <= steps; i++) {
      double focus = from + i * (to - from) / steps;
      double light = light(focus);
      if (light > most) {
        most = light;
        best = focus;
      }
    }
    return best;
  }

  /** The light on the axis, up to a factor. */
  private double light(double focus) {
    double light = 1;
    for (double wave : waves) {
      double real = 0;
      double imaginary = 0;
      for (int i = 0; i < RINGS; i++) {
        double phase = 2 * Math.PI / wave * (shifting[i] - focus * axial[i]);
        real += weights[i] * Math.cos(phase);
        imaginary += weights[i] * Math.sin(phase);
      }
      light *= real * real + imaginary * imaginary;
    }
    return light;
  }
}
