package io.github.selfdeblur.facts;

import java.util.Locale;

/**
 * What is told of every run, with a known PSF or not.
 *
 * @param version of this program
 * @param noiseSigma the noise's standard deviation in grey values, given or estimated, over all px
 * @param noiseKind which noise it is, in words
 * @param fluxFactor what the result was multiplied by to keep the image's sum; 1 where the sum was
 *     within 1 % by itself
 * @param fluxShift what was added to it after that, grey values
 * @param seconds wall time of the whole run, start included
 */
public record RunFacts(
    String version,
    double noiseSigma,
    String noiseKind,
    double fluxFactor,
    double fluxShift,
    double seconds) {

  /** The noise in words, a line without its end. */
  public String noise() {
    return String.format(Locale.ROOT, "Noise: %.3g grey values, %s", noiseSigma, noiseKind);
  }

  /**
   * Of a run that ends now.
   *
   * @param start when it began, of {@link System#nanoTime}
   */
  public static RunFacts since(
      long start, double noiseSigma, String noiseKind, double fluxFactor, double fluxShift) {
    double seconds = (System.nanoTime() - start) * 1e-9;
    return new RunFacts(Version.current(), noiseSigma, noiseKind, fluxFactor, fluxShift, seconds);
  }
}
