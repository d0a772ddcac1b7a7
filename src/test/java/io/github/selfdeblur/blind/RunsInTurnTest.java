package io.github.selfdeblur.blind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.solve.Iteration;
import io.github.selfdeblur.solve.IterationListener;
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
    RunsInTurn runs = new RunsInTurn(heard::add, 3);
    runs.iterated(iteration(6, 10));
    runs.next();
    runs.iterated(iteration(1, 10));
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
    List<String> heard = new ArrayList<>();
    RunsInTurn runs =
        new RunsInTurn(
            new IterationListener() {
              @Override
              public boolean iterated(Iteration iteration) {
                return true;
              }

              @Override
              public boolean pausing(double fraction, String what) {
                return heard.add(what);
              }

              @Override
              public boolean finishing(double fraction) {
                return heard.add("finish");
              }
            },
            2);
    runs.finishing(0.5);
    runs.next();
    runs.finishing(0.5);
    assertEquals(List.of("deconvolving", "finish"), heard);
  }

  @Test
  void aStopSticks() {
    RunsInTurn runs = new RunsInTurn(iteration -> iteration.number() != 10, 2);
    assertTrue(runs.iterated(iteration(9, 10)));
    assertFalse(runs.iterated(iteration(10, 10)));
    runs.next();
    assertFalse(runs.iterated(iteration(1, 10)));
    assertTrue(runs.isStopped());
  }
}
