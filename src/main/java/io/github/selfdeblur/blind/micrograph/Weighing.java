package io.github.selfdeblur.blind.micrograph;

/**
 * How spectrum, sparsity, positivity and caution count in the choice of a PSF, in nats.
 *
 * @param wider what a PSF must gain for each factor e of px that its light is spread over, in
 *     comparison with the safe one
 */
record Weighing(double wider) {

  /**
   * Where the theoretical PSF is known. With 0 one of 25 images of 14 specimens loses 2.5 dB
   * against it, with 0.5 none.
   */
  static final Weighing KNOWN = new Weighing(0.5);

  /** Where nothing is known, and the safe PSF is a px. */
  static final Weighing UNKNOWN = new Weighing(0);

  /**
   * Of ln of the filter's image's sparsity, and of ln of what the positive image leaves
   * unexplained. Fitted to the expected gain in dB over PSFs of 150 images, 14 specimens under
   * eleven kinds of blur. With 10, 5 and half of {@link #NOT_SAFE} synthetic pupils gain .86
   * instead of .73 of what is possible, and a smooth specimen of another set loses 5.6 to 14.7 dB.
   */
  private static final double SPARSITY = 20;

  private static final double MISFIT = 8;

  /** What a PSF that is not the safe one must gain. */
  private static final double NOT_SAFE = 1;

  /** Among PSFs that near to the best the narrowest is taken: one too wide costs more. */
  private static final double AS_GOOD = 0.3;

  /**
   * The same where a specimen's own smoothness may look like the best; with 0.3 one of 15 images of
   * which nothing is known loses 2.2 dB against the blurred one, else none.
   */
  private static final double AS_GOOD_WHERE_SMOOTH = 1;

  /**
   * How unlikely a guess is, up to a constant that all guesses of a plane share.
   *
   * @param safe the PSF that would be taken without evidence
   */
  double penalty(PsfGuess guess, Explained explained, PsfGuess safe) {
    double images = SPARSITY * explained.sparsity() + MISFIT * Math.log(explained.misfit());
    double spread = Math.max(0, Math.log(guess.area() / safe.area()));
    double caution = guess.safe() ? 0 : NOT_SAFE + wider * spread;
    return guess.found().penalty() + images + caution;
  }

  /** How near to the best a guess must be to be as good, where it is narrower. */
  static double asGood(PsfGuess guess, PsfGuess best) {
    return best.smooth() && !guess.safe() ? AS_GOOD_WHERE_SMOOTH : AS_GOOD;
  }
}
