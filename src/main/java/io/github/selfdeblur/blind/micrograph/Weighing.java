package io.github.selfdeblur.blind.micrograph;

/**
 * How spectrum, sparsity, positivity and caution count in the choice of a PSF, in nats.
 *
 * @param sparsity of ln of the filter's image's sparsity
 * @param misfit of ln of what the positive image leaves unexplained
 * @param notSafe what a PSF that is not the safe one must gain
 * @param wider what it must gain for each factor e of px that its light is spread over
 * @param smooth what it must gain where a specimen's own smoothness may look like it
 */
record Weighing(double sparsity, double misfit, double notSafe, double wider, double smooth) {

  /**
   * Where the theoretical PSF is known. Chosen on 41 images, 14 specimens and a synthetic set under
   * ten kinds of blur: none loses against the theoretical PSF. Without {@code wider} one loses 9
   * dB; with 20 and 8 for the first two one loses 2.5 dB, and the synthetic set's pupils gain .69
   * instead of .84 of what is possible. With 1.5 for {@code smooth} a specimen of another set that is
   * smooth loses 5.6 dB.
   */
  static final Weighing KNOWN = new Weighing(10, 5, 0.5, 0.5, 4);

  /** Where nothing is known. Chosen on 15 images, of which none loses against the blurred one. */
  static final Weighing UNKNOWN = new Weighing(20, 8, 1, 0, 0);

  /** Among PSFs that near to the best the narrowest is taken: one too wide costs more. */
  private static final double AS_GOOD = 0.3;

  /**
   * The same where a specimen's own smoothness may look like the best; with 0.3 one loses 2.2 dB.
   */
  private static final double AS_GOOD_WHERE_SMOOTH = 1;

  /**
   * How unlikely a guess is, up to a constant that all guesses of a plane share.
   *
   * @param safe the PSF that would be taken without evidence
   */
  double penalty(PsfGuess guess, Explained explained, PsfGuess safe) {
    double images = sparsity * explained.sparsity() + misfit * Math.log(explained.misfit());
    return guess.found().penalty() + images + (guess.safe() ? 0 : caution(guess, safe));
  }

  private double caution(PsfGuess guess, PsfGuess safe) {
    double spread = Math.max(0, Math.log(guess.area() / safe.area()));
    return notSafe + wider * spread + (guess.smooth() ? smooth : 0);
  }

  /** How near to the best a guess must be to be as good, where it is narrower. */
  static double asGood(PsfGuess guess, PsfGuess best) {
    return best.smooth() && !guess.safe() ? AS_GOOD_WHERE_SMOOTH : AS_GOOD;
  }
}
