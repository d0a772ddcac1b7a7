package io.github.selfdeblur.image;

import ij.ImagePlus;
import io.github.selfdeblur.Quality;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.Method;
import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.solve.IterationListener;
import io.github.selfdeblur.tensor.PeakMemory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several methods on one plane with one PSF.
 *
 * @param blurry the plane, 32-bit or RGB
 * @param results first of the blurry plane itself, then in the order of the methods
 */
public record Comparison(ImagePlus blurry, List<Result> results) {

  /**
   * What one method made.
   *
   * @param method its label
   * @param image of the plane's size and grey scale
   * @param numbers quality, seconds and memory by name
   */
  public record Result(String method, ImagePlus image, Map<String, Double> numbers) {}

  /**
   * Runs the methods one after the other.
   *
   * @param psf of 2 dimensions
   * @param options for all of them, whatever its own method
   * @param truth the sharp plane, for quality against it; null where there is none
   */
  public static Comparison of(
      ImagePlus blurry,
      PsfImage psf,
      List<Method> methods,
      KnownPsfOptions options,
      ImagePlus truth,
      IterationListener listener) {
    if (psf.psf().size().length != 2) {
      throw new IllegalArgumentException(
          "Methods are compared on a plane, got a PSF of " + psf.psf().size()[2] + " slices.");
    }
    Pixels before = ImageFiles.pixels(blurry);
    Pixels sharp = truth == null ? null : ImageFiles.pixels(truth);
    double peak =
        truth == null
            ? before.maximum()
            : SourcePlane.current(truth).whiteLevel().orElseGet(sharp::maximum);
    List<Result> results = new ArrayList<>();
    results.add(new Result("blurry", blurry, numbers(before, before, psf, sharp, peak, options)));
    for (Method method : methods) {
      PeakMemory.reset();
      ImageDeconvolution run = ImageDeconvolution.of(blurry, psf, options.with(method), listener);
      double memory = PeakMemory.megabytes();
      Map<String, Double> numbers = new LinkedHashMap<>();
      numbers.put("seconds", run.report().seconds());
      numbers.put("peak_memory_mb", memory);
      numbers.put("flux_ratio", run.report().fluxRatio());
      Pixels after = ImageFiles.pixels(run.image());
      numbers.putAll(numbers(after, before, psf, sharp, peak, options));
      results.add(new Result(method.label(), run.image(), numbers));
    }
    return new Comparison(blurry, results);
  }

  private static Map<String, Double> numbers(
      Pixels image,
      Pixels blurry,
      PsfImage psf,
      Pixels truth,
      double peak,
      KnownPsfOptions options) {
    Quality quality = new Quality(image);
    if (truth != null) {
      quality.against(truth, peak).improving(blurry, truth, peak);
    }
    return quality.explaining(blurry, psf.psf(), options.threads()).table();
  }
}
