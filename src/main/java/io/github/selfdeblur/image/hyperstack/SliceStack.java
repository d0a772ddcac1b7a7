package io.github.selfdeblur.image.hyperstack;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import io.github.selfdeblur.grid.Grid;
import java.awt.image.ColorModel;
import java.util.Arrays;

/** The slices of a grid as a stack of ImageJ, 32-bit. */
public final class SliceStack {

  private SliceStack() {}

  /**
   * The stack.
   *
   * @param values of 2 dimensions, one slice, or of 3
   */
  public static ImageStack of(Grid values) {
    return of(values, null);
  }

  /**
   * The same in colours.
   *
   * @param colours null: grey
   */
  static ImageStack of(Grid values, ColorModel colours) {
    int px = values.width() * values.height();
    ImageStack stack = new ImageStack(values.width(), values.height());
    for (int from = 0; from < values.values().length; from += px) {
      float[] plane = Arrays.copyOfRange(values.values(), from, from + px);
      stack.addSlice(new FloatProcessor(values.width(), values.height(), plane, colours));
    }
    return stack;
  }

  /**
   * An image of values on the grey scale of a source, named after it, with its calibration, LUT and
   * display range.
   *
   * @param info is added to the source's own info
   */
  public static ImagePlus like(ImagePlus source, String suffix, Grid values, String info) {
    boolean rgb = source.getType() == ImagePlus.COLOR_RGB;
    ColorModel colours = rgb ? null : source.getProcessor().getColorModel();
    ImagePlus image = SourcePlane.titled(source, suffix, of(values, colours), info);
    return SourcePlane.displayedLike(source, image);
  }

  /** An image of a PSF of a source, with its calibration; the middle slice is shown. */
  public static ImagePlus psf(ImagePlus source, Grid psf, String info) {
    ImagePlus image = SourcePlane.titled(source, SourcePlane.PSF_SUFFIX, of(psf), info);
    image.setSlice(image.getNSlices() / 2 + 1);
    image.resetDisplayRange();
    return image;
  }
}
