package io.github.selfdeblur.cli.benchmark;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sets of sharp images, each under each of a few kernels. */
enum KernelSet {
  /** Levin, Weiss, Durand, Freeman 2009, doi:10.1109/CVPR.2009.5206815; as the program has it. */
  LEVIN("im\\d+", false, 17, 15, 13, 27, 11, 19, 21, 21),
  /**
   * Lai, Huang, Hu, Ahuja, Yang 2016, doi:10.1109/CVPR.2016.188, its uniform part as luma; the
   * kernels' own supports, 10 px less than the program takes.
   */
  LAI("[a-z]+_\\d\\d", true, 21, 41, 45, 65);

  private final Pattern images;
  private final boolean scoredInVideoRange;
  private final int[] sidesPx;

  KernelSet(String images, boolean scoredInVideoRange, int... sidesPx) {
    this.images = Pattern.compile(images);
    this.scoredInVideoRange = scoredInVideoRange;
    this.sidesPx = sidesPx;
  }

  /** The set that has such an image under such a kernel. */
  static Optional<KernelSet> of(String image, int kernel) {
    return Arrays.stream(values())
        .filter(set -> set.images.matcher(image).matches() && kernel <= set.sidesPx.length)
        .findFirst();
  }

  /** The support of a kernel, counted from 1. */
  int sidePx(int kernel) {
    return sidesPx[kernel - 1];
  }

  /** Whether its published numbers compare with a truth whose luma runs from 16 to 235. */
  boolean isScoredInVideoRange() {
    return scoredInVideoRange;
  }
}
