package io.github.selfdeblur.psf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.selfdeblur.options.Optics;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SamplingTest {

  private static Optics optics(double pixelUm) {
    return Optics.known(1.4, 0.52, pixelUm).orElseThrow();
  }

  @Test
  void largePixelsLoseDetail() {
    assertEquals(Optional.empty(), Sampling.lost(optics(0.09)));
    assertEquals(Optional.empty(), Sampling.lost(optics(0)));
    assertEquals(
        "With pixels of 0.2 µm the camera misses the finest details that NA 1.4 resolves (pixels of"
            + " 0.0929 µm would show all): they are not restored.",
        Sampling.lost(optics(0.2)).orElseThrow());
  }

  /** Oil: 0.52 / (2 (1.518 − √(1.518² − 1.4²))) = 0.279. */
  @Test
  void slicesFarApartDoSoAlongZ() {
    assertEquals(Optional.empty(), Sampling.lostAlongZ(optics(0.1)));
    assertEquals(Optional.empty(), Sampling.lostAlongZ(optics(0.1).withZStep(0.27)));
    assertEquals(
        "Slices 0.3 µm apart miss detail along z that NA 1.4 resolves (at most 0.279 µm would show"
            + " all): it is not restored.",
        Sampling.lostAlongZ(optics(0.1).withZStep(0.3)).orElseThrow());
  }
}
