package io.github.selfdeblur.image.compare;

import ij.ImagePlus;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.compare.entry.Entry;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.quality.PlaneQuality;
import java.util.List;

/**
 * What is to be compared.
 *
 * @param blurry whose plane or volume is shown, 32-bit or RGB
 * @param truth the sharp one; null where there is none
 * @param truePsf by which PSFs that are found are judged; null where there is none
 * @param entries in the order of tables and pictures
 * @param known how a deconvolution with the true PSF is made
 */
public record ComparisonTask(
    ImagePlus blurry,
    ImagePlus truth,
    PsfImage truePsf,
    List<Entry> entries,
    KnownPsfOptions known) {

  /**
   * Refuses, before any long work, images that cannot be compared with the blurry one.
   *
   * @throws IllegalArgumentException with one sentence
   */
  public ComparisonTask check() {
    if (truth != null) {
      Grid sharp = ImageFiles.pixels(truth);
      new PlaneQuality(ImageFiles.pixels(blurry)).against(sharp, sharp.maximum());
    }
    entries.forEach(entry -> entry.check(blurry));
    return this;
  }

  /** Whether any entry is run with a PSF that is given to it. */
  public boolean needsPsf() {
    return entries.stream().anyMatch(Entry::takesPsf);
  }

  /** The labels of all entries. */
  public List<String> labels() {
    return entries.stream().map(Entry::label).toList();
  }
}
