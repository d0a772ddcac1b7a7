package io.github.selfdeblur.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.grid.Grid;
import org.junit.jupiter.api.Test;

class PlaneQualityTest {

  @Test
  void whatNeedsTheTruthSaysSoBeforeItIsGiven() {
    Grid image = Blobs.sharp(48, 40, 100);
    String sentence =
        "Nothing can be compared with the truth before it is given: call against(truth, peak)"
            + " first.";
    PlaneQuality quality = new PlaneQuality(image);
    assertEquals(
        sentence,
        assertThrows(IllegalStateException.class, () -> quality.relativeTo(image)).getMessage());
    assertEquals(
        sentence,
        assertThrows(IllegalStateException.class, () -> quality.improving(image)).getMessage());
  }
}
