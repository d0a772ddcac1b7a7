package io.github.selfdeblur.command.dialog.preview;

import io.github.selfdeblur.image.trial.Trial;
import io.github.selfdeblur.window.PsfWidths;
import io.github.selfdeblur.window.ResultPictures;
import java.util.Locale;

/**
 * A trial, ready to be drawn.
 *
 * @param words what is said beside the pictures
 */
record Seen(ResultPictures pictures, String words) {

  static Seen of(Trial trial) {
    String widths = trial.psf() == null ? "" : PsfWidths.text(trial.psf(), trial.size());
    String words =
        String.format(
            Locale.ROOT, "%s in %.1f s. %s", trial.part(), trial.seconds(), trial.sentence());
    return new Seen(
        ResultPictures.of(trial.blurry(), trial.deblurred(), trial.psfPlane(), widths, ""),
        words.strip());
  }

  boolean hasPsf() {
    return !pictures.psfWidth().isEmpty();
  }
}
