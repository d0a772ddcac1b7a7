package io.github.selfdeblur.image.compare;

import static java.util.stream.Collectors.joining;

import ij.ImagePlus;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.compare.entry.Entry;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.quality.PlaneQuality;
import java.util.Map;

/**
 * What all results of a {@link Comparison} are judged by: as planes, or as volumes where the PSF
 * has several slices.
 *
 * @param given the PSF that entries share; null where there is none
 */
record Judged(ComparisonTask task, PsfImage given) {

  /** As {@link PlaneQuality} calls it. */
  static final String SIMILARITY = "psf_similarity";

  /**
   * Refuses, before any long work, entries that cannot do it, and a truth of other slices.
   *
   * @throws IllegalArgumentException with one sentence
   */
  static Judged of(ComparisonTask task, PsfImage given) {
    Judged judged = new Judged(task, given);
    if (judged.areVolumes()) {
      judged.requireVolumes();
    } else if (task.truePsf() != null) {
      task.truePsf().plane();
    }
    return judged;
  }

  private void requireVolumes() {
    String planes =
        task.entries().stream()
            .filter(Entry::isForPlanesOnly)
            .map(Entry::label)
            .collect(joining(", "));
    if (!planes.isEmpty()) {
      throw new IllegalArgumentException(
          "With a PSF of several slices methods must deconvolve stacks, got " + planes + ".");
    }
    ImagePlus truth = task.truth();
    if (truth != null && truth.getNSlices() != task.blurry().getNSlices()) {
      throw new IllegalArgumentException(
          "The truth must have as many slices as the image, got %d and %d."
              .formatted(truth.getNSlices(), task.blurry().getNSlices()));
    }
  }

  boolean areVolumes() {
    return given != null && given.psf().size().length > 2;
  }

  private Grid grid(ImagePlus image) {
    return areVolumes() ? VolumeNumbers.of(image) : ImageFiles.pixels(image);
  }

  /** Turns a result to the slice that the blurry image shows. */
  void show(ImagePlus result) {
    if (areVolumes()) {
      result.setPosition(1, task.blurry().getZ(), 1);
    }
  }

  /** The sum of its grey values. */
  double light(ImagePlus image) {
    return grid(image).sum();
  }

  /**
   * Quality by name.
   *
   * @param psf with which it was made; null where nobody knows
   */
  Map<String, Double> numbers(ImagePlus image, PsfImage psf) {
    ImagePlus truth = task.truth();
    if (areVolumes()) {
      return truth == null ? Map.of() : VolumeNumbers.against(grid(image), grid(truth));
    }
    Grid before = grid(task.blurry());
    PlaneQuality quality = new PlaneQuality(grid(image));
    if (truth != null) {
      quality.against(grid(truth), ImageFiles.peak(truth)).improving(before);
    }
    if (psf != null) {
      Psf light = psf.plane();
      quality.explaining(before, light, task.known().threads());
      PsfImage truePsf = task.truePsf();
      if (truePsf != null && !ErrorRatios.areSame(truePsf, psf)) {
        quality.similarity(light.values(), truePsf.plane().values());
      }
    }
    return quality.table();
  }
}
