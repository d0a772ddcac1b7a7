package io.github.selfdeblur.command.dialog;

import io.github.selfdeblur.image.theory.PsfPreview;
import java.util.Optional;

/**
 * What a run with the values of a dialog would be like.
 *
 * @param kind of the sentence
 * @param sentence for the user; empty: none
 * @param volume whether the slices would be deblurred together
 * @param psf that the optics promise; empty: they are unknown, or no matter
 * @param time that the run takes; empty: unknown
 */
record Outlook(Kind kind, String sentence, boolean volume, Optional<PsfPreview> psf, String time) {

  /** There is nothing to say. */
  static final Outlook NOTHING = good("");

  /** What the values of a dialog would do, which takes a while. */
  interface Question {

    /** The answer; called on a thread of its own. */
    Outlook answer();
  }

  /** What a sentence means. */
  enum Kind {
    GOOD,
    DOUBTFUL,
    WRONG
  }

  static Outlook good(String sentence) {
    return new Outlook(Kind.GOOD, sentence, false, Optional.empty(), "");
  }

  static Outlook doubtful(String sentence) {
    return new Outlook(Kind.DOUBTFUL, sentence, false, Optional.empty(), "");
  }

  static Outlook wrong(String sentence) {
    return new Outlook(Kind.WRONG, sentence, false, Optional.empty(), "");
  }
}
