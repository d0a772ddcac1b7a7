package io.github.selfdeblur.large.plan;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Psf;
import java.io.Serializable;

/**
 * A PSF that can be sent to other JVMs.
 *
 * @param values the first axis runs fastest; of sum 1
 * @param size px along each axis
 * @param origin px along each axis, from 0
 */
public record KnownPsf(float[] values, int[] size, int... origin) implements Serializable {

  private static final long serialVersionUID = 1;

  /** The same PSF. */
  public static KnownPsf of(Psf psf) {
    return new KnownPsf(psf.values().values(), psf.size(), psf.origin());
  }

  /** The same PSF. */
  public Psf psf() {
    return new Psf(new Grid(values, size), origin);
  }
}
