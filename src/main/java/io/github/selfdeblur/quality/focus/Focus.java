package io.github.selfdeblur.quality.focus;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.SizeRules;
import io.github.selfdeblur.intensity.NoiseLevel;

/**
 * How sharp a plane is, to be compared with other planes of the same specimen: Brenner's gradient
 * (Brenner et al. 1976, doi:10.1177/24.1.1254907), less what the noise adds to it, over the mean
 * above the darkest px. Photon noise adds the same to the gradient of every plane over its mean,
 * and of two planes alike but for their brightness the brighter one, which has less noise, wins.
 */
public final class Focus {

  private Focus() {}

  /** In grey values, larger for sharper planes; 0 for a plane without structure. */
  public static double of(Grid plane) {
    SizeRules.atLeast(Brenner.STEP + 1, plane, "An image to be focused");
    double squares = 0;
    int columns = plane.width() - Brenner.STEP;
    int rows = plane.height() - Brenner.STEP;
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        squares += Brenner.square(plane, x, y);
      }
    }
    double energy = squares / ((double) columns * rows) - Brenner.ofNoise(NoiseLevel.of(plane));
    double light = plane.sum() / plane.values().length - plane.minimum();
    return light > 0 ? Math.max(0, energy) / light : 0;
  }
}
