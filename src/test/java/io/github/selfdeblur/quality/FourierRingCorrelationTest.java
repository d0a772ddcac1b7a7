package io.github.selfdeblur.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import org.junit.jupiter.api.Test;

class FourierRingCorrelationTest {

  /** White noise without its frequencies above {@code cutOff} cycles per px. */
  static Grid limited(int side, double cutOff) {
    return Drawn.filteredNoise(side, 9, frequency -> frequency > cutOff ? 0 : 1);
  }

  private static Grid sum(Grid a, Grid b) {
    return Drawn.plane(
        a.width(),
        a.height(),
        (x, y) -> a.values()[(int) (y * a.width() + x)] + b.values()[(int) (y * a.width() + x)]);
  }

  @Test
  void equalImagesAgreeEverywhere() {
    Grid image = limited(64, 0.5);
    FourierRingCorrelation frc = FourierRingCorrelation.of(image, image);
    for (int ring = 1; ring < frc.correlation().length; ring++) {
      assertEquals(1, frc.correlation()[ring], 1e-9);
    }
    assertEquals(2, frc.resolution());
  }

  @Test
  void independentNoiseAgreesNowhere() {
    FourierRingCorrelation frc =
        FourierRingCorrelation.of(Drawn.noise(128, 128, 1, 1), Drawn.noise(128, 128, 1, 2));
    assertTrue(frc.resolution() > 20, "" + frc.resolution());
  }

  @Test
  void theSharedStructureEndsAtItsCutOff() {
    Grid structure = limited(256, 0.2);
    FourierRingCorrelation frc =
        FourierRingCorrelation.of(
            sum(structure, Drawn.noise(256, 256, 0.4, 1)),
            sum(structure, Drawn.noise(256, 256, 0.4, 2)));
    assertEquals(5, frc.resolution(), 0.25);
  }

  /** Frequencies of a half count its own, doubled px: 0.1 cycles per px are 0.2, a period of 5. */
  @Test
  void halvesOfOneImage() {
    Grid structure = limited(256, 0.1);
    Grid image = sum(structure, Drawn.noise(256, 256, 0.5, 1));
    assertEquals(5, FourierRingCorrelation.ofHalves(image).resolution(), 0.4);
  }
}
