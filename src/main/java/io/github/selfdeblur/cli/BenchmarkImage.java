package io.github.selfdeblur.cli;

import ij.ImagePlus;
import io.github.selfdeblur.plane.Pixels;
import java.io.IOException;
import java.util.Optional;

/** An image of a benchmark, and what is known of it. */
interface BenchmarkImage {

  String name();

  /** The side of the PSF's support that a run is told, in px. */
  int psfSidePx();

  ImagePlus blurry() throws IOException;

  Pixels truth() throws IOException;

  /** In the sense of a true convolution. */
  Pixels truePsf() throws IOException;

  /** The grey value that is the PSNR's peak. */
  double peak();

  /** What the set's authors made of the blurry image with the true PSF, for error ratios. */
  Optional<Pixels> knownPsfResult() throws IOException;
}
