package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.deconvolve.backend.Backend;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import java.util.OptionalInt;

/** A way to deconvolve an image whose PSF is known. */
public interface KnownPsfMethod {

  /**
   * The sharp image. Nothing is carried over from one border to the opposite one.
   *
   * @param blurry y, on the scale on which 1 is white; of 2 dimensions or, where the method says
   *     so, more
   * @param psf of as many dimensions, no larger than the image
   * @param progress also stops: the result is then what there is so far
   * @return of y's size
   */
  Grid deconvolve(Grid blurry, Psf psf, Progress progress);

  /**
   * This method with what it would decide by itself decided, so that it does the same to all parts
   * of an image.
   *
   * @param part of the image, which decides
   */
  default KnownPsfMethod settled(Grid part, Psf psf) {
    return this;
  }

  /**
   * After how many iterations it would end on a part of an image; empty where it does not look at
   * what is left of it.
   */
  default OptionalInt settledAfter(Grid part, Psf psf) {
    return OptionalInt.empty();
  }

  /** The same, computed by another; a method that only Java knows stays as it is. */
  default KnownPsfMethod on(Backend other) {
    return this;
  }

  /**
   * The same for a plane whose PSF has its origin in the middle.
   *
   * @param psf ≥ 0, of sum 1; of an even number of px the second of the two in the middle is the
   *     origin
   */
  default Grid deconvolve(Grid blurry, Grid psf, Progress progress) {
    return deconvolve(blurry, Psf.centred(psf), progress);
  }
}
