package io.github.selfdeblur.window;

import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.RunPlan;
import io.github.selfdeblur.progress.RunStep;
import io.github.selfdeblur.progress.TimeLeft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How far the steps of a run are. Safe for several threads. */
final class Steps {

  private RunPlan plan = new RunPlan(List.of(), "");
  private String[] words = {};
  private int current;
  private TimeLeft time = new TimeLeft();
  private Iteration last;

  /** What a step does. */
  enum State {
    DONE("✓"),
    AT_WORK("▶"),
    TO_COME("·");

    private final String mark;

    State(String mark) {
      this.mark = mark;
    }

    String mark() {
      return mark;
    }
  }

  /**
   * A step as it is seen.
   *
   * @param word how it went or goes
   */
  record Row(State state, String name, String word) {}

  /** The run will do this, from the beginning. */
  synchronized void plan(RunPlan next) {
    plan = next;
    words = new String[next.steps().size()];
    Arrays.fill(words, "");
    enter(0);
  }

  /** A step begins; those after it are to come, once more where they were over. */
  synchronized void begin(RunStep step) {
    int index = plan.steps().indexOf(step);
    if (index >= 0 && index != current) {
      words[current] = wordOfDone();
      Arrays.fill(words, Math.min(current + 1, index), words.length, "");
      enter(index);
    }
  }

  private void enter(int index) {
    current = index;
    time = new TimeLeft();
    last = null;
  }

  synchronized void iterated(Iteration iteration) {
    last = iteration;
  }

  /** The run is over. */
  synchronized void end() {
    if (current < words.length) {
      words[current] = wordOfDone();
      current = words.length;
    }
  }

  synchronized List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      String name = plan.steps().get(i).label();
      if (i < current) {
        rows.add(new Row(State.DONE, name, words[i].isEmpty() ? "not needed" : words[i]));
      } else if (i == current) {
        rows.add(new Row(State.AT_WORK, name, wordOfWork()));
      } else {
        rows.add(new Row(State.TO_COME, name, "to come"));
      }
    }
    return rows;
  }

  private String wordOfDone() {
    return step() == RunStep.OPTICS ? plan.optics() : TimeLeft.text(time.elapsedSeconds());
  }

  private String wordOfWork() {
    if (step() == RunStep.ENGINE) {
      return "unpacked once";
    }
    return last == null
        ? TimeLeft.text(time.elapsedSeconds()) + " so far"
        : last.number() + " of " + last.total();
  }

  private RunStep step() {
    return plan.steps().get(current);
  }
}
