package io.github.selfdeblur.progress;

import java.util.List;

/**
 * What a run will do.
 *
 * @param steps in their order
 * @param optics what is known of the microscope, in a word or two, such as "NA 0.90"
 */
public record RunPlan(List<RunStep> steps, String optics) {

  public RunPlan {
    steps = List.copyOf(steps);
  }

  /** Whether a step is in it. */
  public boolean has(RunStep step) {
    return steps.contains(step);
  }
}
