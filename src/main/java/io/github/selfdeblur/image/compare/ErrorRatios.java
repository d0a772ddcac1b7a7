package io.github.selfdeblur.image.compare;

import ij.ImagePlus;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.compare.entry.KnownPsfEntry;
import io.github.selfdeblur.image.compare.entry.Made;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.quality.PlaneQuality;
import java.util.Arrays;
import java.util.List;

/** How far results are from the truth, beside what {@code sparse} makes with the true PSF. */
final class ErrorRatios {

  /** As {@link PlaneQuality} calls them. */
  static final String SPECTRAL = "error_ratio_spectral";

  static final String SQUARED = "error_ratio_squared";

  private static final Method STANDARD = Method.SPARSE;

  private ErrorRatios() {}

  /**
   * Adds both ratios to the numbers of every run, where truth and true PSF are known.
   *
   * @param given the PSF that entries shared; null where there is none
   */
  static void add(ComparisonTask task, PsfImage given, List<Result> results, Monitor monitor) {
    PsfImage light = task.truePsf();
    ImagePlus standard = areSame(light, given) ? resultOf(results) : null;
    if (standard == null) {
      Made made = new KnownPsfEntry(STANDARD, task.known()).run(task.blurry(), light, 0, monitor);
      if (!made.complete()) {
        return;
      }
      standard = made.image();
    }
    Grid known = ImageFiles.pixels(standard);
    Grid truth = ImageFiles.pixels(task.truth());
    double peak = ImageFiles.peak(task.truth());
    for (Result result : results) {
      for (Result.Run run : result.runs()) {
        PlaneQuality quality = PlaneQuality.ofResult(ImageFiles.pixels(run.image()));
        var table = quality.against(truth, peak).relativeTo(known).table();
        for (String name : List.of(SPECTRAL, SQUARED)) {
          run.numbers().put(name, table.get(name));
        }
      }
    }
  }

  /**
   * Whether two are the same light.
   *
   * @param other null: none
   */
  static boolean areSame(PsfImage psf, PsfImage other) {
    return other != null
        && Arrays.equals(psf.psf().size(), other.psf().size())
        && Arrays.equals(psf.psf().values().values(), other.psf().values().values());
  }

  /** What the standard's method made, where it was one of the entries; else null. */
  private static ImagePlus resultOf(List<Result> results) {
    return results.stream()
        .filter(result -> result.method().equals(STANDARD.label()))
        .filter(result -> result.numbers().containsKey(ComparisonRun.SECONDS)) // not an image
        .findFirst()
        .map(Result::image)
        .orElse(null);
  }
}
