package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.deconvolve.backend.Backend;
import io.github.selfdeblur.deconvolve.backend.WienerWork;
import io.github.selfdeblur.deconvolve.plain.PlainBackend;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.rules.Require;

/**
 * Wiener's filter: the linear estimate with the least mean squared error, N. Wiener 1949, for
 * images whose power falls with the square of the frequency, as that of most does (Field 1987,
 * doi:10.1364/JOSAA.4.002379): X = H* Y / (|H|² + strength · Σ_d |D_d|²), D_d the differences of
 * neighbours along axis d. Any number of dimensions.
 *
 * @param strength variance of the noise over the mean square of the sharp image's differences of
 *     neighbours along an axis, &gt; 0
 * @param on who computes
 */
public record Wiener(double strength, Backend on) implements KnownPsfMethod {

  /** How often what lies beyond the image is set to what its estimate explains. */
  private static final int ROUNDS = 5;

  /** How much of a round's change is added once more: five rounds then do the work of ten. */
  private static final float MOMENTUM = 0.8f;

  public Wiener {
    Require.positive(strength, "Wiener's strength");
  }

  /**
   * By Java.
   *
   * @param threads at most so many are used; results do not depend on it
   */
  public Wiener(double strength, int threads) {
    this(strength, new PlainBackend(threads));
  }

  /**
   * With the strength for an image's noise: max(0.003, 15 σ²). Measured with true PSFs: best 0.003
   * or more on Levin's images (σ = 0.002). On micrographs and counts of photons, σ where the light
   * is, 10 to 25 σ² serve images with texture best, 25 σ² and more smooth ones; the others' loss is
   * 0.05 and 0.5 dB in the mean with this.
   *
   * @param sigma the noise's standard deviation where the light is, on the [0, 1] scale, ≥ 0
   */
  public static Wiener forNoise(double sigma, int threads) {
    return new Wiener(Math.max(0.003, 15 * sigma * sigma), threads);
  }

  /** As for {@code factor} times the noise, also where that is next to none. */
  public Wiener smoother(double factor) {
    return new Wiener(strength * factor * factor, on);
  }

  @Override
  public Wiener on(Backend other) {
    return new Wiener(strength, other);
  }

  @Override
  public Grid deconvolve(Grid blurry, Psf psf, Progress progress) {
    try (WienerWork work = on.wiener(blurry, psf, strength)) {
      for (int round = 1; progress.reached((double) round / ROUNDS) && round < ROUNDS; round++) {
        work.round(round == 1 ? 0 : MOMENTUM);
      }
      return work.sharp();
    }
  }
}
