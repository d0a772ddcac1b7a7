package io.github.selfdeblur.grid;

/** Local means under a Gaussian of σ 1.5 px on 11 × 11 px, sum 1, row by row, then column-wise. */
public final class GaussianWindow {

  public static final int SIZE_PX = 11;
  private static final double SIGMA_PX = 1.5;
  private static final double[] PROFILE = profile();

  private GaussianWindow() {}

  /** Of height × width values, the (height − 10) × (width − 10) means of windows inside. */
  public static DoublePlane over(DoublePlane plane) {
    return plane.windowed(PROFILE, PROFILE);
  }

  /** Its taps along one axis. */
  public static double[] profile() {
    double[] profile = new double[SIZE_PX];
    double sum = 0;
    for (int i = 0; i < SIZE_PX; i++) {
      double distance = i - SIZE_PX / 2;
      profile[i] = Math.exp(-distance * distance / (2 * SIGMA_PX * SIGMA_PX));
      sum += profile[i];
    }
    for (int i = 0; i < SIZE_PX; i++) {
      profile[i] /= sum;
    }
    return profile;
  }
}
