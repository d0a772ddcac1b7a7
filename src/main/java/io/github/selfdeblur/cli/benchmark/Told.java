package io.github.selfdeblur.cli.benchmark;

import io.github.selfdeblur.options.choice.Named;
import java.util.Arrays;
import java.util.List;

/** What a blind run is told of a micrograph. */
enum Told implements Named {
  /** What is known of the microscope, and the support. */
  GIVEN,
  /** Grey values alone. */
  NOTHING;

  /**
   * Those of a list with commas.
   *
   * @throws IllegalArgumentException with one sentence for any other name
   */
  static List<Told> listed(String labels) {
    return Arrays.stream(labels.split(","))
        .map(label -> Named.parse(Told.class, "--runs", label))
        .distinct()
        .toList();
  }
}
