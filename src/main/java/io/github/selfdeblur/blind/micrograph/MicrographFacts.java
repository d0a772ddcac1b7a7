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
