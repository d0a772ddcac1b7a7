package io.github.selfdeblur.blind;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.quality.PlaneQuality;
import java.util.LinkedHashMap;
import java.util.Map;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/** What a result tells of its quality where the truth is not known, within a second or so. */
public final class RunQuality {

  private RunQuality() {}

  /**
   * The numbers by name; those that this image is too small for are left out: the noise's σ; the
   * misfit of what the networks explain in units of it, about 1 where they explain all but noise;
   * of the final image the residual's whiteness; the checks of the PSF ({@link PlaneQuality}).
   *
   * @param blurry (width, height), in grey values
   */
  public static Map<String, Double> of(
      RandomAccessibleInterval<FloatType> blurry,
      SelfDeblurResult result,
      SelfDeblurOptions options) {
    RunReport report = result.report();
    Map<String, Double> numbers = new LinkedHashMap<>();
    numbers.put("noise_sigma_grey", report.run().noiseSigma());
    numbers.put(
        "misfit_over_noise",
        Math.sqrt(report.method().fitMse())
            * report.blind().greyRange()
            / report.run().noiseSigma());
    Grid psf = ImgLib2.grid(result.psf());
    PlaneQuality quality = PlaneQuality.ofResult(ImgLib2.grid(result.image()));
    quality.explaining(ImgLib2.grid(blurry), Psf.centred(psf), options.threads()).psf(psf);
    options
        .optics()
        .filter(optics -> optics.pixelUm().isPresent())
        .ifPresent(optics -> beyond(optics, psf, quality));
    numbers.putAll(quality.table());
    numbers.values().removeIf(number -> !Double.isFinite(number));
    return numbers;
  }

  private static void beyond(Optics optics, Grid psf, PlaneQuality quality) {
    quality.optics(psf, optics.aperture(), optics.wavelengthUm(), optics.pixelUm().getAsDouble());
  }
}
