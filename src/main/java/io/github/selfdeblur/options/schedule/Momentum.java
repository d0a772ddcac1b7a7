package io.github.selfdeblur.options.schedule;

/**
 * Adam's β₁, how much of the steps before each step keeps: from 0 to below 1.
 *
 * @param image for G_x
 * @param kernel for G_k
 */
public record Momentum(double image, double kernel) {

  /** Adam's own. */
  public static final Momentum USUAL = new Momentum(0.9, 0.9);

  public Momentum {
    check(image);
    check(kernel);
  }

  private static void check(double beta) {
    if (!(beta >= 0 && beta < 1)) {
      throw new IllegalArgumentException(
          "Adam's beta 1 must be at least 0 and below 1, got " + beta + ".");
    }
  }
}
