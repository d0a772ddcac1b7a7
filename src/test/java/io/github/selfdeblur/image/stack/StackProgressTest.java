package io.github.selfdeblur.image.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.solve.Iteration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackProgressTest {

  private final StackEar ear = new StackEar("stop");

  private static Iteration iteration(int number) {
    return new Iteration(number, 100, "", 0, "MSE", 0, 0, 1, 1, "CPU", null, null);
  }

  @Test
  void theFinishCountsThoughIterationsWereLeftOut() {
    StackProgress progress = new StackProgress(ear, 2);
    progress.begin("PSF", 1, true);
    progress.iterated(iteration(20));
    progress.pausing(0.5, "comparing starts");
    progress.iterated(iteration(40));
    progress.finishing(0.5);
    progress.finishing(1);

    List<Double> expected = List.of(0.0, 0.095, 0.095, 0.19, 0.4875, 0.5);
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i), ear.fractions.get(i), 1e-9);
    }
    assertEquals("PSF, comparing starts 50 %", ear.texts.get(2));
  }

  @Test
  void aStopWhilePlanesAreLookedAtSticks() {
    StickyStackListener sticky = new StickyStackListener(ear);
    assertTrue(sticky.progressed(0, "looking at plane 1 of 2"));
    assertFalse(sticky.progressed(0, "stop"));
    assertFalse(sticky.progressed(0, "looking at plane 2 of 2"));
    assertFalse(sticky.iterated(iteration(1)));
  }
}
