package io.github.selfdeblur.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.progress.Iteration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {

  private static Iteration iteration(int number, String phase) {
    return new Iteration(
        number, 5000, phase, 1.0 / number, "MSE", 6, 3, 1, 1, "CPU", () -> null, () -> null);
  }

  private static List<Integer> numbers(List<Curve.Point> points) {
    return points.stream().map(Curve.Point::iteration).toList();
  }

  @Test
  void phasesAreKeptApartAndARunBeginsAnew() {
    Curve curve = new Curve();
    for (int i = 1; i <= 9; i++) {
      curve.add(iteration(i, i < 4 ? "coarse" : i < 6 ? "fine" : "coarse"));
    }
    assertEquals(
        List.of(List.of(1, 2, 3), List.of(4, 5), List.of(6, 7, 8, 9)),
        curve.phases().stream().map(CurveTest::numbers).toList());
    assertEquals(2, curve.phases().get(0).get(0).residual(), 1e-12);
    assertEquals(0.2, curve.phases().get(1).get(1).loss(), 1e-12);
    curve.add(iteration(1, "coarse"));
    assertEquals(List.of(1), numbers(curve.phases().get(0)));
  }

  @Test
  void longRunsAreThinnedOutEvenly() {
    Curve curve = new Curve();
    for (int i = 1; i <= 5000; i++) {
      curve.add(iteration(i, "fine"));
    }
    List<Integer> numbers = numbers(curve.phases().get(0));
    assertTrue(numbers.size() > 250 && numbers.size() <= 500, numbers.size() + " points");
    assertEquals(16, numbers.get(0));
    assertEquals(4992, numbers.get(numbers.size() - 1));
  }
}
