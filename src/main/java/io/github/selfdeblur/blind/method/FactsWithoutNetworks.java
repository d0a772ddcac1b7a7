package io.github.selfdeblur.blind.method;

import java.util.Locale;

/** What all methods tell alike that iterate no networks. */
public interface FactsWithoutNetworks extends MethodFacts {

  /** Such a method has a PSF that is safe to take. */
  @Override
  default boolean failed() {
    return false;
  }

  @Override
  default int iterationsDone() {
    return 0;
  }

  @Override
  default double secondsPerIteration() {
    return 0;
  }

  @Override
  default String device() {
    return "CPU";
  }

  @Override
  default String end() {
    String early = stopReason().isComplete() ? "" : ", " + stopReason().words();
    return String.format(Locale.ROOT, "Search: %.1f s, without networks%s", seconds(), early);
  }

  /** Wall time of the search. */
  double seconds();

  @Override
  default String strength() {
    return "";
  }
}
