package io.github.selfdeblur.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import org.junit.jupiter.api.Test;

class NormalisedSparsityTest {

  @Test
  void oneEdgeOfSeveralDifferencesByHand() {
    // Across: 0, 3 twice; down: 0 three times. Mean 6/7, root mean square √(18/7).
    Grid edge = new Grid(new float[] {1, 1, 4, 1, 1, 4}, 3, 2);
    assertEquals(6.0 / 7 / Math.sqrt(18.0 / 7), NormalisedSparsity.of(edge), 1e-12);
  }

  @Test
  void contrastAndOffsetDoNotMatter() {
    Grid image = Drawn.noise(20, 30, 1, 1);
    assertEquals(NormalisedSparsity.of(image), NormalisedSparsity.of(image.scaled(0.125, 4)), 1e-6);
  }

  @Test
  void anEdgeIsSparserThanARampAndARampIsTheLeastSparse() {
    float[] edge = new float[400];
    float[] ramp = new float[400];
    for (int i = 0; i < 400; i++) {
      edge[i] = i % 20 < 10 ? 0 : 19;
      ramp[i] = i % 20 + i / 20;
    }
    double ofEdge = NormalisedSparsity.of(new Grid(edge, 20, 20));
    assertTrue(ofEdge < 0.2, "edge " + ofEdge);
    assertEquals(1, NormalisedSparsity.of(new Grid(ramp, 20, 20)), 1e-12);
  }
}
