package io.github.selfdeblur.psf;

import io.github.selfdeblur.grid.Centring;
import io.github.selfdeblur.grid.Grid;

/**
 * The kernel of a cross-correlation, as networks fit it and normal equations ask for it: a PSF
 * mirrored along every axis.
 *
 * @param values in the sense of the cross-correlation
 */
public record CorrelationKernel(Grid values) {

  /** That of a PSF in the sense of a true convolution. */
  public static CorrelationKernel of(Grid psf) {
    return new CorrelationKernel(psf.mirrored());
  }

  /** In the sense of a true convolution. */
  public Grid psf() {
    return values.mirrored();
  }

  /** After the shift, its sum as before. */
  public CorrelationKernel moved(Centring shift) {
    return new CorrelationKernel(shift.kernel(values));
  }
}
