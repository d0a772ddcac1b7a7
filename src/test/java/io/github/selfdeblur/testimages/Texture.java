package io.github.selfdeblur.testimages;

import java.util.Random;

/**
 * A smooth random field: value noise, that is random numbers on a coarse square lattice with smooth
 * interpolation between them, summed over octaves of halved scale and halved strength.
 */
final class Texture {

  private final int octaves;
  private final int nodes;
  private final double spacing;
  private final double[] lattice;

  /**
   * Draws the lattices.
   *
   * @param size width and height of the covered square in pixels
   * @param spacing distance of the lattice nodes of the coarsest octave in pixels
   * @param octaves how many scales are summed
   */
  Texture(int size, double spacing, int octaves, Random random) {
    this.octaves = octaves;
    this.spacing = spacing;
    this.nodes = (int) Math.ceil(size / spacing * (1 << (octaves - 1))) + 2;
    this.lattice = random.doubles((long) octaves * nodes * nodes, -1, 1).toArray();
  }

  /** The field at a point given in pixels; mean 0, values within -1 to 1. */
  double at(double x, double y) {
    double sum = 0;
    double total = 0;
    double weight = 1;
    double step = spacing;
    for (int octave = 0; octave < octaves; octave++) {
      sum += weight * layer(octave, x / step, y / step);
      total += weight;
      weight /= 2;
      step /= 2;
    }
    return sum / total;
  }

  private double layer(int octave, double u, double v) {
    int column = (int) u;
    int row = (int) v;
    double right = smooth(u - column);
    double low = smooth(v - row);
    int corner = (octave * nodes + row) * nodes + column;
    double upper = lattice[corner] * (1 - right) + lattice[corner + 1] * right;
    double lower = lattice[corner + nodes] * (1 - right) + lattice[corner + nodes + 1] * right;
    return upper * (1 - low) + lower * low;
  }

  private static double smooth(double t) {
    return t * t * (3 - 2 * t);
  }
}
