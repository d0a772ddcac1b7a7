package io.github.selfdeblur.image.compare;

import static java.util.stream.Collectors.joining;

import ij.ImagePlus;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.quality.PlaneQuality;
import java.util.List;
import java.util.Map;

/**
 * What all results of a {@link Comparison} are judged by: as planes, or as volumes where the PSF
 * has several slices.
 *
 * @param truth null where there is none
 */
record Judged(ImagePlus blurry, ImagePlus truth, Psf psf, int threads) {

  /**
   * Refuses, before any long work, methods that cannot do it, and a truth of other slices.
   *
   * @throws IllegalArgumentException with one sentence
   */
  static Judged of(
      ImagePlus blurry, ImagePlus truth, PsfImage psf, List<Method> methods, int threads) {
    Judged judged = new Judged(blurry, truth, psf.psf(), threads);
    if (judged.areVolumes()) {
      String planes =
          methods.stream()
              .filter(Method::isForPlanesOnly)
              .map(Method::label)
              .collect(joining(", "));
      if (!planes.isEmpty()) {
        throw new IllegalArgumentException(
            "With a PSF of several slices methods must deconvolve stacks, got " + planes + ".");
      }
      if (truth != null && truth.getNSlices() != blurry.getNSlices()) {
        throw new IllegalArgumentException(
            "The truth must have as many slices as the image, got %d and %d."
                .formatted(truth.getNSlices(), blurry.getNSlices()));
      }
    }
    return judged;
  }

  private boolean areVolumes() {
    return psf.size().length > 2;
  }

  private Grid grid(ImagePlus image) {
    return areVolumes() ? VolumeNumbers.of(image) : ImageFiles.pixels(image);
  }

  /** Turns a result to the slice that the blurry image shows. */
  void show(ImagePlus result) {
    if (areVolumes()) {
      result.setPosition(1, blurry.getZ(), 1);
    }
  }

  /** The sum of its grey values. */
  double light(ImagePlus image) {
    return grid(image).sum();
  }

  Map<String, Double> numbers(ImagePlus image) {
    if (areVolumes()) {
      return truth == null ? Map.of() : VolumeNumbers.against(grid(image), grid(truth));
    }
    Grid before = grid(blurry);
    PlaneQuality quality = new PlaneQuality(grid(image));
    if (truth != null) {
      quality.against(grid(truth), ImageFiles.peak(truth)).improving(before);
    }
    return quality.explaining(before, psf, threads).table();
  }
}
