package io.github.selfdeblur.blind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Wish;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunsInTurnTest {

  private static Iteration iteration(int number, int total) {
    double left = total - number;
    return new Iteration(number, total, "", 0, "MSE", 0, 0, number, left, "CPU", null, null);
  }

  @Test
  void aRunThatEndsEarlyShortensTheWhole() {
    List<Iteration> heard = new ArrayList<>();
    RunsInTurn runs = new RunsInTurn(Monitor.asLongAs(heard::add), 3);
    runs.goesOn(iteration(6, 10));
    runs.next();
    runs.goesOn(iteration(1, 10));
    runs.next();
    runs.next(); // left out
    Iteration first = heard.get(0);
    Iteration second = heard.get(1);
    assertEquals(List.of(6, 30), List.of(first.number(), first.total()));
    assertEquals(24, first.remainingSeconds());
    assertEquals(List.of(7, 26), List.of(second.number(), second.total()));
    assertEquals(7, second.elapsedSeconds());
    assertEquals(19, second.remainingSeconds());
  }

  @Test
  void onlyTheLastRunsFinishIsTheFinish() {
    List<Part> heard = new ArrayList<>();
    RunsInTurn runs =
        new RunsInTurn(
            (share, part) -> {
              heard.add(part);
              return Wish.GO_ON;
            },
            2);
    runs.goesOn(0.5, Part.FINISH);
    runs.next();
    runs.goesOn(0.5, Part.FINISH);
    assertEquals(List.of(Part.pause("deconvolving"), Part.FINISH), heard);
  }

  @Test
  void aStopSticks() {
    RunsInTurn runs = new RunsInTurn(Monitor.asLongAs(iteration -> iteration.number() != 10), 2);
    assertTrue(runs.goesOn(iteration(9, 10)));
    assertFalse(runs.goesOn(iteration(10, 10)));
    runs.next();
    assertFalse(runs.goesOn(iteration(1, 10)));
    assertTrue(runs.isStopped());
  }
}
