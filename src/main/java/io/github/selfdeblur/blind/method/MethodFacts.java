package io.github.selfdeblur.blind.method;

import io.github.selfdeblur.stop.StopReason;

/** What a method tells of its course: a record, whose components stand in the report. */
public interface MethodFacts {

  /** Why it ended. */
  StopReason stopReason();

  /** Whether its result is wrong for certain. */
  boolean failed();

  int iterationsDone();

  /** Wall time, the mean of all iterations. */
  double secondsPerIteration();

  /**
   * The mean squared difference, on the [0, 1] scale, between the plane and what image and PSF
   * explain.
   */
  double fitMse();

  /** Where it was computed, such as "CPU". */
  String device();

  /** What it did, a line each with its end. */
  String course();

  /** How far it came and why it ended, in a line without its end. */
  String end();

  /**
   * For a person, in a sentence: what was found, how sure that is, and what to try.
   *
   * @param misfitInNoise root of {@link #fitMse} in standard deviations of the noise
   */
  default String verdict(double misfitInNoise) {
    return end() + ".";
  }

  /** How strong the assumptions of its networks were, in a few words; empty without networks. */
  String strength();
}
