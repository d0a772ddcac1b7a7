package io.github.selfdeblur.progress;

import io.github.selfdeblur.grid.Grid;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Is told how far a run is, on the run's own thread, and asked what is wished of it. */
@FunctionalInterface
public interface Monitor {

  /** Hears nothing, stops nothing. */
  Monitor NONE = (share, part) -> Wish.GO_ON;

  /** Finishes a run after the first iteration of which {@code goesOn} does not hold. */
  static Monitor asLongAs(Predicate<Iteration> goesOn) {
    return new Monitor() {
      private Iteration last;

      @Override
      public void iterated(Iteration iteration) {
        last = iteration;
      }

      @Override
      public Wish reached(double share, Part part) {
        boolean ends = part.kind() == Part.Kind.ITERATIONS && !goesOn.test(last);
        return ends ? Wish.FINISH : Wish.GO_ON;
      }
    };
  }

  /**
   * Called now and then, and after every iteration.
   *
   * @param share of the part that is done, 0 to 1
   * @return what is wished of the run
   */
  Wish reached(double share, Part part);

  /** Called after every iteration, before {@link #reached}. */
  default void iterated(Iteration iteration) {}

  /**
   * Called where there is something new to be seen of a run on a z-stack, before {@link #reached}.
   */
  default void seen(VolumeStep step) {}

  /** Called when it is known what the run will do. */
  default void plans(RunPlan plan) {}

  /** Called when a step of the plan begins; those before it are over. */
  default void begins(RunStep step) {}

  /**
   * Called where a search in a plane has found a better PSF.
   *
   * @param psf in the sense of a true convolution, of any sum
   */
  default void tried(Grid psf) {}

  /** Called with a sentence for the user: what was decided, what was changed. */
  default void noted(String sentence) {}

  /** Called when the run has to wait because another one is under way. */
  default void waiting() {}

  /**
   * For those who work: whether they go on; false: they end with the best so far.
   *
   * @throws java.util.concurrent.CancellationException where nothing is to be kept
   */
  default boolean goesOn(double share, Part part) {
    return reached(share, part).goesOn();
  }

  /** The same after an iteration. */
  default boolean goesOn(Iteration iteration) {
    iterated(iteration);
    return goesOn(iteration.share(), Part.ITERATIONS);
  }

  /** For those who work on one part and need not know on which. */
  default Progress in(Part part) {
    return share -> goesOn(share, part);
  }

  /** One that hands on all it hears, and of the iterations what {@code change} makes of them. */
  default Monitor withIterations(UnaryOperator<Iteration> change) {
    return new StickyMonitor(this) {
      @Override
      public void iterated(Iteration iteration) {
        super.iterated(change.apply(iteration));
      }
    };
  }

  /** One that hands on all it hears, and cancels where this one would finish. */
  default Monitor cancelling() {
    return new StickyMonitor(this) {
      @Override
      public Wish reached(double share, Part part) {
        return super.reached(share, part) == Wish.GO_ON ? Wish.GO_ON : Wish.CANCEL;
      }
    };
  }

  /** One that hands on all it hears, but finishes nothing early: it can only cancel. */
  default Monitor unstoppable() {
    return new StickyMonitor(this) {
      @Override
      public Wish reached(double share, Part part) {
        return super.reached(share, part) == Wish.CANCEL ? Wish.CANCEL : Wish.GO_ON;
      }
    };
  }
}
