package io.github.selfdeblur.command.dialog;

/**
 * What a run with the values of a dialog would be like.
 *
 * @param kind of the sentence
 * @param sentence for the user; empty: none
 * @param volume whether the slices would be deblurred together
 */
record Outlook(Kind kind, String sentence, boolean volume) {

  /** There is nothing to say. */
  static final Outlook NOTHING = new Outlook(Kind.GOOD, "", false);

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
    return new Outlook(Kind.GOOD, sentence, false);
  }

  static Outlook doubtful(String sentence) {
    return new Outlook(Kind.DOUBTFUL, sentence, false);
  }

  static Outlook wrong(String sentence) {
    return new Outlook(Kind.WRONG, sentence, false);
  }
}
