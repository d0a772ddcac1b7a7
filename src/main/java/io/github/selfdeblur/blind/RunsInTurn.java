package io.github.selfdeblur.blind;

import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.StickyMonitor;
import io.github.selfdeblur.progress.Wish;

/**
 * Hears of several runs, one after the other, and tells of one course of iterations. Runs that are
 * still to come are taken to be as long as the present one is planned to be.
 */
final class RunsInTurn extends StickyMonitor {

  private final int count;
  private int over;
  private int iterationsBefore;
  private double secondsBefore;
  private int iterations;
  private double seconds;
  private Iteration last;

  /**
   * @param count of the runs
   */
  RunsInTurn(Monitor monitor, int count) {
    super(monitor);
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
  public void iterated(Iteration iteration) {
    iterations = iteration.number();
    seconds = iteration.elapsedSeconds();
    int toCome = count - over - 1;
    double run = seconds + iteration.remainingSeconds();
    last =
        iteration.within(
            iterationsBefore + iterations,
            iterationsBefore + iteration.total() + toCome * iteration.total(),
            secondsBefore + seconds,
            iteration.remainingSeconds() + toCome * run);
    super.iterated(last);
  }

  /** Of all runs but the last the finish is a pause. */
  @Override
  public Wish reached(double share, Part part) {
    return switch (part.kind()) {
      case ITERATIONS -> super.reached(last.share(), part);
      case FINISH -> super.reached(share, over + 1 < count ? Part.pause(part.name()) : part);
      default -> super.reached(share, part);
    };
  }
}
