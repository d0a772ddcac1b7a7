package io.github.selfdeblur.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.selfdeblur.progress.RunPlan;
import io.github.selfdeblur.progress.RunStep;
import io.github.selfdeblur.window.Steps.Row;
import io.github.selfdeblur.window.Steps.State;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StepsTest {

  private final Steps steps = new Steps();

  @Test
  void aStepThatBeginsEndsThoseBeforeIt() {
    steps.plan(plan());
    assertEquals("▶···", marks());
    steps.begin(RunStep.SPECTRUM);
    assertEquals("✓▶··", marks());
    steps.begin(RunStep.FINISH);
    assertEquals("✓✓✓▶", marks());
    assertEquals("NA 0.90", words().get(0));
    assertEquals("0:00", words().get(1));
    assertEquals("not needed", words().get(2));
    steps.end();
    assertEquals("✓✓✓✓", marks());
  }

  @Test
  void theNextSearchOfARunBeginsThemOnceMore() {
    steps.plan(plan());
    steps.begin(RunStep.FINISH);
    steps.begin(RunStep.SPECTRUM);
    assertEquals("✓▶··", marks());
    assertEquals(List.of("NA 0.90", "0:00 so far", "to come", "to come"), words());
  }

  @Test
  void whatIsNotInThePlanChangesNothing() {
    steps.begin(RunStep.FINISH);
    assertEquals(List.of(), steps.rows());
    steps.plan(plan());
    steps.begin(RunStep.NETWORKS);
    assertEquals("▶···", marks());
  }

  private static RunPlan plan() {
    return new RunPlan(
        List.of(RunStep.OPTICS, RunStep.SPECTRUM, RunStep.POLISH, RunStep.FINISH), "NA 0.90");
  }

  private String marks() {
    return steps.rows().stream().map(Row::state).map(State::mark).collect(Collectors.joining());
  }

  private List<String> words() {
    return steps.rows().stream().map(Row::word).toList();
  }
}
