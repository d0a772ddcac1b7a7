package io.github.selfdeblur.progress;

import java.util.function.Supplier;

/**
 * What is known after a step of a run on a z-stack.
 *
 * @param stage to which the step belongs
 * @param number of the step in its stage, from 1
 * @param preview what there is so far, in grey values, each as XY, YZ and XZ in one plane ({@link
 *     io.github.selfdeblur.grid.OrthogonalViews}); the image is the blurry one until the PSF is
 *     found. It takes a moment, and must be asked for, if at all, before the monitor returns
 * @param psfWidth the PSF's full widths at half maximum along x, y and z, such as "0.25 x 0.25 x
 *     0.80 um"; likewise
 */
public record VolumeStep(
    Stage stage, int number, Supplier<Preview> preview, Supplier<String> psfWidth) {

  /** What a run on a z-stack does, one after the other. */
  public enum Stage {
    /** PSFs are tried. */
    SEARCH,
    /** The stack is deconvolved, iteration after iteration, of one tile after the other. */
    FINISH,
    /** The stack is deconvolved. */
    DONE
  }

  /** Such as "PSF 3" or "iteration 20". */
  public String describe() {
    return switch (stage) {
      case SEARCH -> "PSF " + number;
      case FINISH -> "iteration " + number;
      case DONE -> "deblurred";
    };
  }
}
