package io.github.selfdeblur.blind.micrograph;

import io.github.selfdeblur.blind.method.FactsWithoutNetworks;
import io.github.selfdeblur.stop.StopReason;
import java.util.Locale;

/**
 * What is told of a search for a micrograph's PSF.
 *
 * @param stopReason why it ended
 * @param psfKind what kind of PSF was chosen, such as "aberrated pupil"
 * @param psfEvidence by how many nats it explains the image better than the theoretical PSF
 * @param psfWidthPx full width at half maximum, px
 * @param runnerUp the best PSF of another kind, and by how many nats it is worse
 * @param seconds wall time of the search
 * @param fitMse mean squared difference, on the [0, 1] scale, between the plane and what image and
 *     PSF explain
 */
public record MicrographFacts(
    StopReason stopReason,
    String psfKind,
    double psfEvidence,
    double psfWidthPx,
    String runnerUp,
    double seconds,
    double fitMse)
    implements FactsWithoutNetworks {

  /** What the kind is called where no PSF was found. */
  private static final String NONE = "none";

  /** Odds of 20 to 1. */
  private static final double CLEAR_NATS = 3;

  /** Odds that need not be told exactly. */
  private static final int MANY = 1000;

  @Override
  public String verdict(double misfitInNoise) {
    if (psfKind.equals(NONE)) {
      return "No blur was found that the image gives clear evidence of: give NA, wavelength and pixel"
          + " size, and run again.";
    }
    if (psfEvidence == 0) {
      return "The theoretical PSF was taken, as the image gives no clear evidence of another one: it"
          + " is as right as NA, wavelength and pixel size are, so check these.";
    }
    return String.format(
        Locale.ROOT,
        "PSF found: %s, %s right (%s against the theoretical PSF): where rings or grains appear,"
            + " take it smoother, where it is still soft, sharper.",
        psfKind,
        psfEvidence > CLEAR_NATS ? "most likely" : "probably",
        odds());
  }

  private String odds() {
    return psfEvidence > Math.log(MANY)
        ? "more than " + MANY + " to 1"
        : String.format(Locale.ROOT, "%.0f to 1", Math.exp(psfEvidence));
  }

  @Override
  public String course() {
    return String.format(
        Locale.ROOT,
        "PSF: %s, %.1f px wide at half maximum, %s; the next best: %s%n",
        psfKind,
        psfWidthPx,
        psfEvidence > 0
            ? String.format(Locale.ROOT, "by %.0f nats more plausible than without", psfEvidence)
            : "as no other is clearly more plausible",
        runnerUp);
  }
}
