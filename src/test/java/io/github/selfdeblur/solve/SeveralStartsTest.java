package io.github.selfdeblur.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.stop.StopReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A coarse phase that is begun several times, of which the best goes on. */
class SeveralStartsTest {

  /** Three starts of 60 iterations, of which a judge prefers that with the number {@code best}. */
  private static Solution threeStarts(int best, Monitor listener) {
    Schedule schedule = new Schedule(SmallFit.phases(60, 3, 3e-3), 3, Method.NETWORK);
    AtomicInteger judged = new AtomicInteger();
    StartChoice judge =
        (x, k, progress) -> {
          progress.reached(0.5);
          return judged.getAndIncrement() == best ? 1 : 2;
        };
    try (Fit fit = SmallFit.of(SmallFit.options(schedule, 5), judge)) {
      return fit.run(listener);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 5", "1, 1005", "2, 2005"})
  void theBestStartGoesOn(int best, int seed) {
    List<Iteration> last = new ArrayList<>();
    Solution solution =
        threeStarts(
            best,
            Monitor.asLongAs(
                iteration -> {
                  last.add(iteration);
                  return true;
                }));
    assertEquals(List.of(5, 1005, 2005, seed), SmallFit.seeds(solution));
    assertEquals(183, solution.losses().length);
    assertTrue(last.stream().allMatch(iteration -> iteration.total() == 183));
    assertEquals(0, last.get(182).remainingSeconds(), 1e-9);
  }

  @Test
  void startsAreComparedInPauses() {
    Ear ear = new Ear();
    assertEquals(183, threeStarts(0, ear).losses().length);
    assertEquals(Collections.nCopies(3, "comparing starts"), ear.pauses);
    assertEquals(List.of(), ear.finishes, "nothing is finished while starts are compared");
  }

  @Test
  void aRunStoppedWhileStartsAreComparedGoesOnWithNone() {
    Ear ear = new Ear(fraction -> false);
    Solution stopped = threeStarts(0, ear);
    assertEquals(StopReason.STOPPED_BY_USER, stopped.stopReason());
    assertEquals(60, stopped.losses().length);
    assertEquals(52, stopped.x().width());
    assertEquals(List.of(), ear.finishes);
  }

  @Test
  void aRunStoppedInItsThirdStartHasTheBestOfTheOthers() {
    Solution stopped = threeStarts(1, Monitor.asLongAs(iteration -> iteration.number() < 130));
    assertEquals(StopReason.STOPPED_BY_USER, stopped.stopReason());
    assertEquals(130, stopped.losses().length);
    assertEquals(120, stopped.resultIteration());
    assertEquals(52, stopped.x().width());
  }
}
