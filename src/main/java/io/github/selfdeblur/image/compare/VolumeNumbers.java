package io.github.selfdeblur.image.compare;

import ij.ImagePlus;
import io.github.selfdeblur.grid.FiniteValues;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.hyperstack.PixelSize;
import io.github.selfdeblur.image.hyperstack.SourceStack;
import io.github.selfdeblur.quality.FullWidth;
import io.github.selfdeblur.quality.StackQuality;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Numbers of z-stacks as volumes, beside those of the plane that is shown. */
final class VolumeNumbers {

  private static final String[] AXES = {"x", "y", "z"};

  private VolumeNumbers() {}

  /** Whether both are z-stacks of as many slices. */
  static boolean areAlike(ImagePlus image, ImagePlus other) {
    return image.getNSlices() > 1 && image.getNSlices() == other.getNSlices();
  }

  /** All slices of the channel and frame that are shown. */
  static Grid of(ImagePlus image) {
    return SourceStack.of(image, image.getC(), image.getT());
  }

  /**
   * A stack beside the truth; NaN where it is too small to be aligned.
   *
   * @throws IllegalArgumentException with one sentence where sizes differ
   */
  static Map<String, Double> against(Grid stack, Grid truth) {
    FiniteValues.require(stack.values(), "");
    FiniteValues.require(truth.values(), "in the truth ");
    Map<String, Double> table = new LinkedHashMap<>();
    boolean large = StackQuality.fits(stack);
    StackQuality quality = large ? StackQuality.of(stack, truth) : StackQuality.UNKNOWN;
    table.put("volume_psnr_db", quality.psnr());
    table.put("volume_correlation", quality.correlation());
    table.put("volume_psnr_of_smooth_truth_db", quality.smoothPsnr());
    return table;
  }

  /** What a PSF of several slices tells by itself: its widths, in um where it is calibrated. */
  static Map<String, Double> ofPsf(ImagePlus psf) {
    Map<String, Double> table = new LinkedHashMap<>();
    Grid light = of(psf);
    PixelSize size = PixelSize.of(psf);
    OptionalDouble px = size.knownUm();
    OptionalDouble step = size.stepUm();
    boolean calibrated = px.isPresent() && step.isPresent();
    for (int axis = 0; axis < AXES.length; axis++) {
      double unit = calibrated ? (axis < 2 ? px : step).getAsDouble() : 1;
      String name = "psf_fwhm_" + AXES[axis] + (calibrated ? "_um" : "_px");
      table.put(name, unit * FullWidth.of(light, axis));
    }
    return table;
  }

  /** How alike two PSFs of several slices are, over what both of them show. */
  static Map<String, Double> similarity(ImagePlus psf, ImagePlus truth) {
    Grid one = of(psf);
    Grid other = of(truth);
    int[] common = new int[AXES.length];
    Arrays.setAll(common, axis -> Math.min(one.size()[axis], other.size()[axis]));
    double alike = StackQuality.similarity(middle(one, common), middle(other, common));
    return Map.of("volume_psf_similarity", alike);
  }

  private static Grid middle(Grid psf, int[] size) {
    int[] start = new int[size.length];
    Arrays.setAll(start, axis -> psf.size()[axis] / 2 - size[axis] / 2);
    return psf.crop(start, size);
  }
}
