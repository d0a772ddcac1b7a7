package io.github.selfdeblur.image.stack;

import ij.ImagePlus;
import io.github.selfdeblur.SelfDeblur;
import io.github.selfdeblur.blind.RunQuality;
import io.github.selfdeblur.blind.RunReport;
import io.github.selfdeblur.blind.SelfDeblurResult;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.image.optics.RunOptics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.SelfDeblurOptionsBuilder;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.progress.Monitor;
import java.util.Map;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;

/**
 * A run on an ImageJ image: images that are not yet shown, and the report.
 *
 * @param deblurred of the source's size, grey scale, calibration, LUT and display range
 * @param psf 32-bit, sum 1
 * @param network the image of G_x, like {@code deblurred}
 * @param startPsf like {@code psf}, what the networks began with; null where that was nothing
 * @param report how the run went
 * @param quality what the result tells by itself; see {@link RunQuality}
 */
public record ImageDeblurring(
    ImagePlus deblurred,
    ImagePlus psf,
    ImagePlus network,
    ImagePlus startPsf,
    RunReport report,
    Map<String, Double> quality) {

  /** Deblurs the current plane of {@code image}. */
  public static ImageDeblurring of(ImagePlus image, SelfDeblurOptions options, Monitor monitor) {
    SourcePlane source = SourcePlane.current(image);
    SelfDeblurOptions all = optionsFor(image, source, options, monitor);
    return images(source, SelfDeblur.deblur(source.pixels(), all, monitor), all);
  }

  /**
   * The same with a known PSF, in the sense of a true convolution.
   *
   * @param psf of the size that the options name, its origin in its middle
   */
  public static ImageDeblurring withPsf(
      ImagePlus image, PsfImage psf, SelfDeblurOptions options, Monitor monitor) {
    SourcePlane source = SourcePlane.current(image);
    SelfDeblurOptions all = optionsFor(image, source, options, monitor);
    Img<FloatType> light = ImgLib2.image(psf.plane().values());
    SelfDeblurResult result = SelfDeblur.deblurWithPsf(source.pixels(), light, all, monitor);
    return images(source, result, all);
  }

  private static SelfDeblurOptions optionsFor(
      ImagePlus image, SourcePlane source, SelfDeblurOptions options, Monitor monitor) {
    RunOptics optics = RunOptics.of(image, options);
    SelfDeblurOptions known = optics.in(image.getC(), options);
    optics.sentence(image.getC()).ifPresent(monitor::noted);
    return optionsFor(source, known);
  }

  /**
   * Where the options name no white level, colours have theirs, whose luma has finer steps than 8
   * bits; where they leave the PSF's model open, the image tells whether it is a micrograph; where
   * they leave the size open, it is suggested, but for a micrograph, whose PSF is as large as it
   * is.
   */
  public static SelfDeblurOptions optionsFor(SourcePlane source, SelfDeblurOptions options) {
    SelfDeblurOptionsBuilder complete = options.toBuilder();
    if (options.whiteLevel().isEmpty()) {
      source.whiteOfColours().ifPresent(complete::whiteLevel);
    }
    boolean asked = options.askedModel().isPresent() || options.optics().isPresent();
    if (!asked && SelfDeblur.isMicrograph(source.pixels(), complete.build())) {
      complete.psfModel(PsfModel.MICROGRAPH);
    }
    SelfDeblurOptions all = complete.build();
    boolean sized = all.psfWidth() > 0 && all.psfHeight() > 0;
    if (sized || all.psfModel() == PsfModel.MICROGRAPH) {
      return all;
    }
    int side = SelfDeblur.suggestedSupport(source.pixels(), all.optics());
    int width = all.psfWidth() == 0 ? side : all.psfWidth();
    int height = all.psfHeight() == 0 ? side : all.psfHeight();
    return all.toBuilder().psfSize(width, height).build();
  }

  private static ImageDeblurring images(
      SourcePlane source, SelfDeblurResult result, SelfDeblurOptions options) {
    String info = result.report().summary();
    return new ImageDeblurring(
        source.deblurred(result.image(), info),
        source.psf(result.psf(), info),
        source.sharp("-network", result.networkImage(), info),
        result.startPsf().map(start -> source.psf(start, info)).orElse(null),
        result.report(),
        RunQuality.of(source.pixels(), result, options));
  }
}
