package io.github.selfdeblur.blind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.blind.method.MethodFacts;
import io.github.selfdeblur.blind.method.SelfDeblurFacts;
import io.github.selfdeblur.blind.micrograph.MicrographFacts;
import io.github.selfdeblur.blind.volume.VolumeFacts;
import io.github.selfdeblur.facts.RunFacts;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.stop.StopReason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sentence at the end of a run names what was found, how sure that is, and what to try. */
class VerdictTest {

  @Test
  void aMicrographsPsfIsAsSureAsItsEvidence() {
    assertTrue(verdict(micrograph("aberrated pupil", 1.5)).contains("probably right (4 to 1 "));
    assertTrue(
        verdict(micrograph("drift", 8))
            .startsWith("PSF found: drift, most likely right (more than 1000 to 1 against"));
    assertTrue(verdict(micrograph("theoretical", 0)).endsWith("so check these."));
    assertTrue(verdict(micrograph("none", 0)).startsWith("No blur was found"));
  }

  @Test
  void aVolumesNominalPsfIsAsRightAsItsOptics() {
    assertTrue(verdict(volume(0, 0)).startsWith("The nominal PSF was taken"));
    assertTrue(
        verdict(volume(0.8, 1234))
            .startsWith("Aberrations of 0.80 radians rms found, which the stack shows clearly"));
  }

  @Test
  void networksTellHowMuchTheyExplain() {
    // A mean squared misfit of 0.0004 is 2 times a noise of 2 grey values in a range of 200.
    assertEquals(
        "Image and PSF explain the blurry image to 2.0 times its noise, which is not all: try a"
            + " larger support, or the preset balanced.",
        verdict(networks(4e-4, StopReason.MAX_ITERATIONS, false)));
    assertTrue(
        verdict(networks(1e-4, StopReason.MAX_ITERATIONS, false))
            .endsWith("too (Advanced, seeds=3)."));
    assertTrue(verdict(networks(1e-4, StopReason.STOPPED_BY_USER, false)).contains("ended early"));
    assertTrue(
        verdict(networks(1e-4, StopReason.COLLAPSED, true)).startsWith("The networks failed"));
  }

  @Test
  void aWarningFollowsTheVerdict() {
    String warned = report(micrograph("drift", 8), List.of("It is too large.")).verdict();
    assertTrue(warned.endsWith("sharper. It is too large."), warned);
  }

  private static String verdict(MethodFacts method) {
    return report(method, List.of()).verdict();
  }

  private static RunReport report(MethodFacts method, List<String> warnings) {
    BlindFacts blind =
        new BlindFacts(
            "fast", 9, 9, "free", "auto", warnings, 0, 1, 0, 200, 0, 0, Method.SPARSE, 1);
    return new RunReport(new RunFacts("1", 2, "estimated", 1, 0, 1), blind, method);
  }

  private static MicrographFacts micrograph(String kind, double evidence) {
    return new MicrographFacts(StopReason.MAX_ITERATIONS, kind, evidence, 3, "none", 1, 1e-4);
  }

  private static VolumeFacts volume(double rms, double evidence) {
    return new VolumeFacts(
        StopReason.MAX_ITERATIONS, "Found.", rms, evidence, 0.2, 0.2, 0.6, 1, 1e-4);
  }

  private static SelfDeblurFacts networks(double mse, StopReason reason, boolean failed) {
    return new SelfDeblurFacts(
        9, 9, 9, reason, 0, failed, "CPU", 0.1, mse, List.of(), 0.1, new double[9]);
  }
}
