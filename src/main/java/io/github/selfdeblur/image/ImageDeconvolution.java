package io.github.selfdeblur.image;

import ij.ImagePlus;
import io.github.selfdeblur.Deconvolution;
import io.github.selfdeblur.DeconvolutionReport;
import io.github.selfdeblur.DeconvolutionResult;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.solve.IterationListener;
import io.github.selfdeblur.tensor.Transfer;
import java.util.Arrays;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;

/**
 * A deconvolution of an ImageJ image with a known PSF: an image that is not yet shown, and the
 * report.
 *
 * @param image of the source's size, grey scale, calibration, LUT and display range
 * @param report how it went
 */
public record ImageDeconvolution(ImagePlus image, DeconvolutionReport report) {

  /**
   * Deconvolves the current plane or, with a PSF that is a stack, all slices of the current channel
   * and frame.
   */
  public static ImageDeconvolution of(
      ImagePlus image, PsfImage psf, KnownPsfOptions options, IterationListener listener) {
    SourcePlane plane = SourcePlane.current(image);
    KnownPsfOptions complete = options.orWhiteLevel(plane.whiteLevel());
    boolean flat = psf.psf().size().length == 2;
    DeconvolutionResult result =
        flat
            ? Deconvolution.withPsf(plane.pixels(), psf.psf(), complete, listener)
            : Deconvolution.withPsf(slices(image), psf.psf(), complete, listener);
    String note = psf.note().isEmpty() ? "" : psf.note() + "\n";
    String info = result.report().summary() + note;
    String suffix = "-" + result.report().method();
    ImagePlus sharp =
        flat
            ? plane.sharp(suffix, result.image(), info)
            : plane.sharpStack(suffix, result.image(), info);
    return new ImageDeconvolution(sharp, result.report());
  }

  private static Img<FloatType> slices(ImagePlus image) {
    if (image.getType() == ImagePlus.COLOR_RGB) {
      throw new IllegalArgumentException(
          "A stack of colour images cannot be deconvolved with a PSF of several slices: split its"
              + " channels first.");
    }
    SourceStack stack = SourceStack.of(image, "image");
    return Transfer.toImage(stack.values(), Arrays.stream(stack.size()).asLongStream().toArray());
  }
}
