package io.github.selfdeblur.blind.micrograph;

/**
 * How spectrum, sparsity, positivity and caution count in the choice of a PSF, in nats.
 *
 * @param sparsity of ln of the filter's image's sparsity
 * @param misfit of ln of what the positive image leaves unexplained
 * @param notSafe what a PSF that is not the safe one must gain
 * @param wider what it must gain for each factor e of light spread over more px
 * @param asGood among PSFs that near to the best the narrowest is taken: one too wide costs more
 */
record Weighing(double sparsity, double misfit, double notSafe, double wider, double asGood) {

  /**
   * Where the theoretical PSF is known. Chosen on 41 images, 14 specimens and a synthetic set under
   * ten kinds of blur: .75 of the possible gain on the specimens, none loses against the
   * theoretical PSF. Without {@code wider} one loses 9 dB, with 20 and 8 for the first two one
   * loses 2.5 dB and pupils of the synthetic set gain .69 instead of .84.
   */
  static final Weighing KNOWN = new Weighing(10, 5, 0.5, 0.5, 0.3);

  /**
   * Where nothing is known, and a specimen's own smoothness looks like blur. Chosen on 14 images:
   * with 0.3 for the last one loses 2.2 dB against the blurred image, else none.
   */
  static final Weighing UNKNOWN = new Weighing(20, 8, 1, 0, 1);

  /** Of the safe PSF, which need not be narrower than others to be taken. */
  static final double SAFE_AS_GOOD = 0.3;

  /**
   * How unlikely a guess is, up to a constant that all guesses of a plane share.
   *
   * @param safe the PSF that would be taken without evidence
   */
  double penalty(PsfGuess guess, Explained explained, PsfGuess safe) {
    double images = sparsity * explained.sparsity() + misfit * Math.log(explained.misfit());
    double caution =
        guess.safe() ? 0 : notSafe + wider * Math.max(0, Math.log(guess.area() / safe.area()));
    return guess.found().penalty() + images + caution;
  }
}
