package io.github.selfdeblur.psf.spectrum;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.progress.Progress;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/**
 * Makes a PSF better by a penalty that takes long to evaluate: BOBYQA, which needs few evaluations
 * and no derivatives, on the numbers behind it. M. J. D. Powell 2009, "The BOBYQA algorithm for
 * bound constrained optimization without derivatives", Cambridge NA Report 2009/06.
 */
public final class PsfPolish {

  /** Of the region that is searched first, and last: radians, or shares of a width. */
  private static final double FIRST_RADIUS = 0.15;

  private static final double LAST_RADIUS = 0.01;

  private final PsfFamily family;
  private final ToDoubleFunction<Grid> penalty;
  private final int most;
  private final Progress progress;
  private PsfCandidate best;
  private double least = Double.POSITIVE_INFINITY;
  private int evaluations;

  private PsfPolish(PsfFamily family, ToDoubleFunction<Grid> penalty, int most, Progress progress) {
    this.family = family;
    this.penalty = penalty;
    this.most = most;
    this.progress = progress;
  }

  /** Ends a search from within. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super(null, null, false, false);
    }
  }

  /**
   * The PSF near {@code start} with the least penalty.
   *
   * @param optics those that the start was found with; where they are unknown, the pupil's radius
   *     changes, too
   * @param most evaluations of the penalty
   * @param penalty of a PSF with its centroid on the middle pixel
   * @param progress hears which fraction of the evaluations is done; false stops with the best so
   *     far
   */
  public static PsfCandidate of(
      PsfCandidate start,
      Optional<Optics> optics,
      int most,
      ToDoubleFunction<Grid> penalty,
      Progress progress) {
    boolean gaussian = start.shape() instanceof GaussianShape;
    PsfFamily family =
        PsfFamily.of(
            gaussian ? PsfModel.GAUSSIAN : PsfModel.PUPIL,
            new Support(start.psf().width(), start.psf().height()),
            optics);
    PsfPolish polish = new PsfPolish(family, penalty, most, progress);
    polish.best = start;
    polish.search(family.parameters(start.shape()));
    return polish.best;
  }

  private void search(double[] start) {
    int points = 2 * start.length + 1;
    try {
      new BOBYQAOptimizer(points, FIRST_RADIUS, LAST_RADIUS)
          .optimize(
              new MaxEval(most),
              new ObjectiveFunction((MultivariateFunction) this::evaluate),
              GoalType.MINIMIZE,
              SimpleBounds.unbounded(start.length),
              new InitialGuess(start));
    } catch (TooManyEvaluationsException | Stopped e) {
      // The best so far is kept in any case.
    }
  }

  private double evaluate(double[] parameters) {
    PsfFamily.Centred centred = family.centred(parameters);
    Grid psf = PsfFromSpectrum.pixels(centred.psf(), family);
    double value = penalty.applyAsDouble(psf);
    if (value < least) {
      least = value;
      best = new PsfCandidate(psf, best.penalty(), centred.shape());
    }
    evaluations++;
    if (!progress.reached((double) evaluations / most)) {
      throw new Stopped();
    }
    return value;
  }
}
