package io.github.selfdeblur.large;

import io.github.selfdeblur.deconvolve.KnownPsfScale;
import java.io.Serializable;
import java.util.ArrayList;

/**
 * What all tiles of a block must know of the whole of it.
 *
 * @param scale black and signal; null where the block is constant
 * @param brightest the tile with the most light
 * @param iterations after which that one's method ends; 0: it does not look at what is left
 * @param looked the share of the block's px that these facts come from
 * @param notes for the user, a sentence each
 */
record BlockFacts(
    KnownPsfScale scale, int brightest, int iterations, double looked, ArrayList<String> notes)
    implements Serializable {

  private static final long serialVersionUID = 1;

  /** Whether there is nothing to deconvolve. */
  boolean constant() {
    return scale == null;
  }
}
