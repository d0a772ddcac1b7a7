package io.github.selfdeblur.image.stack;

import io.github.selfdeblur.solve.Iteration;
import io.github.selfdeblur.solve.IterationListener;
import java.util.Locale;

/** Makes one course of many runs: each is a share of the whole, and nothing ever falls. */
final class StackProgress implements IterationListener {

  /** The share of a run's iterations; the rest is its finish. */
  private static final double ITERATIONS = 0.95;

  private final StackListener listener;
  private final double total;
  private double before;
  private double weight;
  private String what = "";
  private String noted = "";
  private double finishFrom;
  private double furthest;
  private boolean stopped;

  /**
   * @param total the weights of all runs
   */
  StackProgress(StackListener listener, double total) {
    this.listener = listener;
    this.total = total;
  }

  /**
   * The next run begins.
   *
   * @param name for the user
   * @param iterates whether it has iterations, and a finish only after them
   */
  void begin(String name, double runWeight, boolean iterates) {
    before += weight;
    weight = runWeight;
    what = name;
    finishFrom = iterates ? ITERATIONS : 0;
    reached(0);
  }

  @Override
  public boolean iterated(Iteration iteration) {
    listener.watched(iteration);
    return reached(ITERATIONS * iteration.number() / iteration.total());
  }

  @Override
  public boolean pausing(double fraction, String more) {
    return reached(0, String.format(Locale.ROOT, "%s, %s %.0f %%", what, more, 100 * fraction));
  }

  @Override
  public boolean finishing(double fraction) {
    return reached(finishFrom + (1 - finishFrom) * fraction);
  }

  @Override
  public boolean searching(double fraction) {
    return reached(
        0, String.format(Locale.ROOT, "%s, from the spectrum %.0f %%", what, 100 * fraction));
  }

  /** Tells what was decided for one plane after the other no more than once. */
  @Override
  public void noted(String sentence) {
    if (!sentence.equals(noted)) {
      noted = sentence;
      listener.noted(sentence);
    }
  }

  @Override
  public void waiting() {
    listener.waiting();
  }

  /** One that tells of the same course, but can no longer stop it. */
  IterationListener unstoppable() {
    return new IterationListener() {
      @Override
      public boolean iterated(Iteration iteration) {
        StackProgress.this.iterated(iteration);
        return true;
      }

      @Override
      public boolean finishing(double fraction) {
        StackProgress.this.finishing(fraction);
        return true;
      }

      @Override
      public void noted(String sentence) {
        StackProgress.this.noted(sentence);
      }
    };
  }

  /** Whether someone has stopped the whole run. */
  boolean isStopped() {
    return stopped;
  }

  private boolean reached(double ofRun) {
    return reached(ofRun, what);
  }

  private boolean reached(double ofRun, String text) {
    furthest = Math.max(furthest, Math.min(1, (before + weight * ofRun) / total));
    stopped |= !listener.progressed(furthest, text);
    return !stopped;
  }
}
