package io.github.selfdeblur.image.compare.entry;

import ij.ImagePlus;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.progress.Monitor;
import java.io.IOException;

/** One of those that are compared. */
public interface Entry {

  /** Its name in tables and pictures. */
  String label();

  /** Whether it is run with the PSF that all such entries share. */
  boolean takesPsf();

  /** Whether it cannot deconvolve stacks. */
  boolean isForPlanesOnly();

  /** How often it is run, each time with another seed. */
  default int runs() {
    return 1;
  }

  /**
   * Refuses, before any long work, an image that it cannot be compared on.
   *
   * @throws IllegalArgumentException with one sentence
   */
  default void check(ImagePlus blurry) {}

  /**
   * What it makes of the plane or volume that is shown.
   *
   * @param psf null where {@link #takesPsf} does not hold
   * @param number of the run, from 0
   * @throws IOException with one sentence where a plugin of others made nothing
   * @throws IllegalArgumentException with one sentence where it cannot
   */
  Made run(ImagePlus blurry, PsfImage psf, int number, Monitor monitor) throws IOException;
}
