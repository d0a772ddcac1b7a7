package io.github.selfdeblur.psf;

/**
 * A Zernike polynomial of any order on the unit disc, of mean square 1 and by Noll's index. Noll
 * 1976, doi:10.1364/JOSA.66.000207, equations 1 to 3. {@link Zernike} has the usual ones by name.
 *
 * @param noll index, from 1
 * @param order n of the radial polynomial
 * @param frequency m of the angle
 */
public record NollPolynomial(int noll, int order, int frequency) {

  /** The polynomial of an index, from 1. */
  public static NollPolynomial of(int noll) {
    int order = 0;
    int place = noll - 1;
    while (place > order) {
      order++;
      place -= order;
    }
    int frequency = order % 2 + 2 * ((place + (order + 1) % 2) / 2);
    return new NollPolynomial(noll, order, frequency);
  }

  /** Whether it depends on the radius alone. */
  public boolean isRadial() {
    return frequency == 0;
  }

  /**
   * The value at a point of the unit disc.
   *
   * @param x pupil coordinate in units of the pupil's radius
   * @param y pupil coordinate in units of the pupil's radius
   */
  public double at(double x, double y) {
    double radius = Math.hypot(x, y);
    if (isRadial()) {
      return Math.sqrt(order + 1) * radial(radius);
    }
    double angle = frequency * Math.atan2(y, x);
    double turned = noll % 2 == 0 ? Math.cos(angle) : Math.sin(angle);
    return Math.sqrt(2 * (order + 1)) * radial(radius) * turned;
  }

  private double radial(double radius) {
    double sum = 0;
    int low = (order - frequency) / 2;
    for (int s = low; s >= 0; s--) {
      // (−1)^s (n − s)! / (s! ((n + m) / 2 − s)! ((n − m) / 2 − s)!)
      double term = binomial(order - s, s) * binomial(order - 2 * s, low - s);
      sum += (s % 2 == 0 ? term : -term) * Math.pow(radius, order - 2 * s);
    }
    return sum;
  }

  private static double binomial(int n, int k) {
    double value = 1;
    for (int i = 1; i <= k; i++) {
      value = value * (n - k + i) / i;
    }
    return value;
  }
}
