package io.github.selfdeblur.cli.benchmark;

import ij.ImagePlus;
import io.github.selfdeblur.grid.Grid;
import java.io.IOException;
import java.util.Optional;

/** An image of a benchmark, and what is known of it. */
interface BenchmarkImage {

  String name();

  /** The side of the PSF's support that a run is told, in px. */
  int psfSidePx();

  ImagePlus blurry() throws IOException;

  Grid truth() throws IOException;

  /** The truth of the set's published numbers, where it is another; by default none. */
  default Optional<Grid> publishedTruth() throws IOException {
    return Optional.empty();
  }

  /** In the sense of a true convolution. */
  Grid truePsf() throws IOException;

  /** The grey value that is the PSNR's peak. */
  double peak();

  /** What the set's authors made of the blurry image with the true PSF, for error ratios. */
  Optional<Grid> knownPsfResult() throws IOException;
}
