package io.github.selfdeblur.window.compare;

import java.util.Locale;

/**
 * What is seen of an entry.
 *
 * @param share that is done, 0 to 1
 * @param seconds that it has taken; NaN: nobody knows
 * @param psnr dB; NaN: not there
 * @param state of the entry
 */
record EntryRow(String label, double share, double seconds, double psnr, State state) {

  /** How far an entry is. */
  enum State {
    TO_COME,
    AT_WORK,
    DONE,
    LEFT_OUT
  }

  static EntryRow of(String label) {
    return new EntryRow(label, 0, Double.NaN, Double.NaN, State.TO_COME);
  }

  EntryRow at(double newShare, double newSeconds) {
    return new EntryRow(label, newShare, newSeconds, psnr, State.AT_WORK);
  }

  EntryRow done(double took, double newPsnr) {
    return new EntryRow(label, 1, took, newPsnr, State.DONE);
  }

  EntryRow failed() {
    return new EntryRow(label, share, seconds, Double.NaN, State.LEFT_OUT);
  }

  /** In the bar. */
  String stage() {
    return switch (state) {
      case TO_COME -> "";
      case AT_WORK -> String.format(Locale.ROOT, "%.0f %%", 100 * share);
      case DONE -> "done";
      case LEFT_OUT -> "left out";
    };
  }

  /** Empty where it is not known. */
  static String text(double number, int decimals) {
    return Double.isFinite(number) ? String.format(Locale.ROOT, "%." + decimals + "f", number) : "";
  }
}
