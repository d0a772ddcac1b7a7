package io.github.selfdeblur.image;

import ij.ImagePlus;
import io.github.selfdeblur.RunReport;
import io.github.selfdeblur.SelfDeblur;
import io.github.selfdeblur.SelfDeblurResult;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.solve.IterationListener;

/**
 * A run on an ImageJ image: two images that are not yet shown, and the report.
 *
 * @param deblurred of the source's size, grey scale, calibration, LUT and display range
 * @param psf 32-bit, sum 1
 * @param report how the run went
 */
public record ImageDeblurring(ImagePlus deblurred, ImagePlus psf, RunReport report) {

  /** Deblurs the current plane of {@code image}. */
  public static ImageDeblurring of(
      ImagePlus image, SelfDeblurOptions.Builder options, IterationListener listener) {
    SourcePlane source = SourcePlane.current(image);
    SelfDeblurResult result =
        SelfDeblur.deblur(source.pixels(), optionsFor(source, options), listener);
    return images(source, result);
  }

  /** The same with a known PSF, in the sense of a true convolution. */
  public static ImageDeblurring withPsf(
      ImagePlus image,
      ImagePlus psf,
      SelfDeblurOptions.Builder options,
      IterationListener listener) {
    SourcePlane source = SourcePlane.current(image);
    SelfDeblurResult result =
        SelfDeblur.deblurWithPsf(
            source.pixels(),
            SourcePlane.current(psf).pixels(),
            optionsFor(source, options),
            listener);
    return images(source, result);
  }

  private static SelfDeblurOptions optionsFor(
      SourcePlane source, SelfDeblurOptions.Builder options) {
    source.whiteLevel().ifPresent(options::whiteLevel);
    return options.build();
  }

  private static ImageDeblurring images(SourcePlane source, SelfDeblurResult result) {
    String info = result.report().summary();
    return new ImageDeblurring(
        source.deblurred(result.image(), info), source.psf(result.psf(), info), result.report());
  }
}
