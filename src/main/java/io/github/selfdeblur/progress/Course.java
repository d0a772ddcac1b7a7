package io.github.selfdeblur.progress;

import java.util.Locale;

/** Makes one course of many runs: each is a share of the whole, and nothing ever falls. */
public final class Course extends StickyMonitor {

  /** The share of a run's iterations; the rest is its finish. */
  private static final double ITERATIONS = 0.95;

  private final double total;
  private double before;
  private double weight;
  private String name = "";
  private String noted = "";
  private double finishFrom;
  private double furthest;

  /**
   * @param total the weights of all runs
   */
  public Course(Monitor monitor, double total) {
    super(monitor);
    this.total = total;
  }

  /**
   * The next run begins.
   *
   * @param run its name for the user
   */
  public void begin(String run, double runWeight) {
    before += weight;
    weight = runWeight;
    name = run;
    finishFrom = 0;
    goesOn(0, Part.course(run));
  }

  @Override
  public Wish reached(double share, Part part) {
    return switch (part.kind()) {
      case SEARCH -> reached(0, inPart("from the spectrum", share));
      case PAUSE -> reached(0, inPart(part.name(), share));
      case ITERATIONS -> {
        finishFrom = ITERATIONS;
        yield reached(ITERATIONS * share, name);
      }
      case FINISH -> reached(finishFrom + (1 - finishFrom) * share, name);
      case COURSE -> reached(share, name);
    };
  }

  private String inPart(String part, double share) {
    return String.format(Locale.ROOT, "%s, %s %.0f %%", name, part, 100 * share);
  }

  private Wish reached(double ofRun, String text) {
    furthest = Math.max(furthest, Math.min(1, (before + weight * ofRun) / total));
    return super.reached(furthest, Part.course(text));
  }

  /** Tells what was decided for one run after the other no more than once. */
  @Override
  public void noted(String sentence) {
    if (!sentence.equals(noted)) {
      noted = sentence;
      super.noted(sentence);
    }
  }
}
