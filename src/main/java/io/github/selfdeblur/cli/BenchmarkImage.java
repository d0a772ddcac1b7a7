package io.github.selfdeblur.cli;

import ij.ImagePlus;
import io.github.selfdeblur.plane.Pixels;
import java.io.IOException;
import java.util.List;
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

  /**
   * Some of a set's images.
   *
   * @param only their names; none: all
   * @throws IllegalArgumentException with one sentence where there is no such image
   */
  static List<BenchmarkImage> chosen(List<BenchmarkImage> all, List<String> only) {
    List<String> names = all.stream().map(BenchmarkImage::name).toList();
    for (String name : only) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "--only takes images of the folder ("
                + String.join(", ", names)
                + "), got '"
                + name
                + "'.");
      }
    }
    return all.stream().filter(i -> only.isEmpty() || only.contains(i.name())).toList();
  }
}
