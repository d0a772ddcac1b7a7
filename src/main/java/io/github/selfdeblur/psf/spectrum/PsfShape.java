package io.github.selfdeblur.psf.spectrum;

/** The numbers behind a PSF that a model describes. */
public sealed interface PsfShape permits PupilShape, GaussianShape {

  /** Of the PSF rotated by 180 degrees. */
  PsfShape mirrored();
}
