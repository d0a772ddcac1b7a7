package io.github.selfdeblur.psf.theory;

import io.github.selfdeblur.psf.family.PeriodicGrid;

/**
 * The pupil's rim on a grid: a step that Lanczos' filter of three samples makes smooth. Its field
 * is right within a third of the grid's side from the axis, and there is none left where it would
 * meet its copies.
 */
final class Rim {

  /** Samples beyond the rim up to which there is light. */
  static final int REACH = 3;

  /** Steps a sample by which the filter is summed. */
  private static final int STEPS = 64;

  private static final double[] STEP = step();

  private Rim() {}

  /** How much of the light there is, so many samples inside of the rim; 1 far inside. */
  static double inside(double samples) {
    double at = (samples + REACH) * STEPS;
    if (at <= 0) {
      return 0;
    }
    int index = (int) at;
    return index >= STEP.length - 1
        ? 1
        : STEP[index] + (at - index) * (STEP[index + 1] - STEP[index]);
  }

  /** The integral of the filter, from 0 to 1. */
  private static double[] step() {
    double[] step = new double[2 * REACH * STEPS + 1];
    for (int i = 1; i < step.length; i++) {
      double at = (i - 0.5) / STEPS - REACH;
      step[i] = step[i - 1] + PeriodicGrid.sinc(at) * PeriodicGrid.sinc(at / REACH);
    }
    double whole = step[step.length - 1];
    for (int i = 0; i < step.length; i++) {
      step[i] /= whole;
    }
    return step;
  }
}
