package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.deconvolve.lucy.StackLucy;
import io.github.selfdeblur.psf.volume.Aberrations;

/** How implausible aberrations are by the object that was found with them. */
interface Measure {

  /**
   * @param found with them
   * @param spectrum penalty of the power spectrum, in nats a frequency
   * @return the less, the more plausible
   */
  double penalty(Aberrations aberrations, StackLucy.Estimate found, double spectrum);

  /** By how much aberrations must be less implausible than none. */
  double margin();
}
