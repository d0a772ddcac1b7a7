package io.github.selfdeblur.psf.family;

import io.github.selfdeblur.grid.Grid;
import java.util.List;

/** One PSF, without any number to change. */
public final class FixedPsf implements TransferFamily {

  private final String label;
  private final double[] transfer;
  private final double[] power;

  FixedPsf(String label, PeriodicGrid grid, double[] transfer) {
    this.label = label;
    this.transfer = transfer;
    power = grid.power(transfer);
  }

  /**
   * @param psf whose middle px is its origin
   */
  public static FixedPsf of(String label, Grid psf, PeriodicGrid grid) {
    return new FixedPsf(label, grid, grid.spectrum(grid.wrapped(psf)));
  }

  /** No blur but that of the px' own area. */
  public static FixedPsf pixel(PeriodicGrid grid) {
    double[] point = new double[2 * grid.side() * grid.side()];
    for (int i = 0; i < point.length; i += 2) {
      point[i] = 1;
    }
    return new FixedPsf("none", grid, grid.overPixels(point));
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public List<SoftPrior> priors() {
    return List.of();
  }

  @Override
  public double[] rest() {
    return new double[0];
  }

  @Override
  public List<double[]> starts() {
    return List.of(new double[0]);
  }

  @Override
  public double[] transfer(double[] parameters) {
    return transfer.clone();
  }

  @Override
  public double[] power(double[] parameters) {
    return power.clone();
  }
}
