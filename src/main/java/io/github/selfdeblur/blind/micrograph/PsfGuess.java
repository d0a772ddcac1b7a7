package io.github.selfdeblur.blind.micrograph;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.likelihood.WhittleFit.Found;

/**
 * A PSF that a plane may have been blurred with.
 *
 * @param psf sum 1, its middle px the origin, odd sides
 * @param found how it explains the spectrum
 * @param mirrored whether it is the mirror image of what was found, which is as likely there
 * @param safe whether it is what would be taken without any evidence
 * @param smooth whether a specimen's own smoothness may look like it
 */
record PsfGuess(Grid psf, Found found, boolean mirrored, boolean safe, boolean smooth) {

  String label() {
    return found.family().label();
  }

  /** Px on which light would be as concentrated, a measure of width. */
  double area() {
    double squares = 0;
    for (float value : psf.values()) {
      squares += (double) value * value;
    }
    return 1 / squares;
  }
}
