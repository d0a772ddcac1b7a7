package io.github.selfdeblur.psf.family;

import java.util.List;

/** PSFs that a few numbers describe. */
public interface TransferFamily {

  /** What it is called in a report, such as "pupil". */
  String label();

  /** What is usual of each number. */
  List<SoftPrior> priors();

  /** Whether a specimen's own smoothness may look like it: |H| falls without a zero. */
  default boolean isSmooth() {
    return false;
  }

  /** The numbers with which there is nothing but the optics, or nothing at all. */
  double[] rest();

  /** Where a search for the best begins, one at least. */
  List<double[]> starts();

  /** The transfer function, on the whole {@link PeriodicGrid} that the family was made for. */
  double[] transfer(double[] parameters);

  /** |transfer|² of a half plane. */
  double[] power(double[] parameters);
}
