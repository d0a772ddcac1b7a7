package io.github.selfdeblur.blind;

import io.github.selfdeblur.solve.Iteration;
import io.github.selfdeblur.solve.IterationListener;
import io.github.selfdeblur.solve.StickyListener;

/**
 * Hears of several runs, one after the other, and tells of one course of iterations. Runs that are
 * still to come are taken to be as long as the present one is planned to be.
 */
final class RunsInTurn extends StickyListener {

  private final int count;
  private int over;
  private int iterationsBefore;
  private double secondsBefore;
  private int iterations;
  private double seconds;

  /**
   * @param count of the runs
   */
  RunsInTurn(IterationListener listener, int count) {
    super(listener);
    this.count = count;
  }

  /** A run is over, or left out. */
  void next() {
    over++;
    iterationsBefore += iterations;
    secondsBefore += seconds;
    iterations = 0;
    seconds = 0;
  }

  @Override
  public boolean iterated(Iteration iteration) {
    iterations = iteration.number();
    seconds = iteration.elapsedSeconds();
    int toCome = count - over - 1;
    double run = seconds + iteration.remainingSeconds();
    return super.iterated(
        iteration.within(
            iterationsBefore + iterations,
            iterationsBefore + iteration.total() + toCome * iteration.total(),
            secondsBefore + seconds,
            iteration.remainingSeconds() + toCome * run));
  }

  /** Of all runs but the last the finish is a pause. */
  @Override
  public boolean finishing(double fraction) {
    return over + 1 < count ? pausing(fraction, "deconvolving") : super.finishing(fraction);
  }
}
