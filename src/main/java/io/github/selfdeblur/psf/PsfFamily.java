package io.github.selfdeblur.psf;

import java.util.List;

/** PSFs that a few numbers describe. */
interface PsfFamily {

  /** Width of the support in px. */
  int width();

  /** Height of the support in px. */
  int height();

  /** What each parameter costs away from its usual value. */
  List<SoftPenalty> penalties();

  /** Where a search begins that is to find the best of all. */
  List<double[]> starts();

  /** width · height values of sum 1, row after row, in the sense of a true convolution. */
  double[] psf(double[] parameters);

  /** The same with its centroid on the middle pixel, width / 2 and height / 2 rounded down. */
  double[] centredPsf(double[] parameters);
}
