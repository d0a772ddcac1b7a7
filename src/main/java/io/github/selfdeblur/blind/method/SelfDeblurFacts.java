package io.github.selfdeblur.blind.method;

import io.github.selfdeblur.solve.PhaseRecord;
import io.github.selfdeblur.solve.Solution;
import io.github.selfdeblur.stop.StopReason;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What SelfDeblur tells of its fit.
 *
 * @param iterationsPlanned as the schedule said, of all starts
 * @param iterationsDone less where the run was stopped, more where a phase was restarted
 * @param resultIteration the iteration, from 1, whose images the networks' result is
 * @param stopReason why the run ended
 * @param restarts how often a part of the run was made again because it had failed
 * @param failed whether the run failed in all its tries: its result is the best of them, and wrong
 * @param device where the run was computed
 * @param tvLambda the weight of total variation, on the [0, 1] scale
 * @param fitMse mean squared difference, on the [0, 1] scale, between the image and what the
 *     networks explain
 * @param phases how each phase of the schedule went, in order
 * @param secondsPerIteration wall time, progress reports included, the mean of all iterations
 * @param losses the loss of every iteration, by the phases' loss terms
 */
public record SelfDeblurFacts(
    int iterationsPlanned,
    int iterationsDone,
    int resultIteration,
    StopReason stopReason,
    int restarts,
    boolean failed,
    String device,
    double tvLambda,
    double fitMse,
    List<PhaseRecord> phases,
    double secondsPerIteration,
    double[] losses)
    implements MethodFacts {

  /** Of the noise; above it a blurry image has more to tell. */
  private static final double LARGE_MISFIT = 1.5;

  static SelfDeblurFacts of(Solution solution, int iterationsPlanned, double tvLambda) {
    int done = solution.losses().length;
    return new SelfDeblurFacts(
        iterationsPlanned,
        done,
        solution.resultIteration(),
        solution.stopReason(),
        solution.restarts(),
        solution.failure().isPresent(),
        solution.device(),
        tvLambda,
        solution.mse(),
        solution.phases(),
        solution.seconds() / done,
        solution.losses());
  }

  @Override
  public String course() {
    return phases.stream().map(SelfDeblurFacts::line).collect(Collectors.joining());
  }

  private static String line(PhaseRecord phase) {
    return String.format(
        Locale.ROOT,
        "Phase: %s: %s in %.1f s%s, seed %d, loss %.2g%n",
        phase.title(),
        phase.iterations() == 1 ? "1 iteration" : phase.iterations() + " iterations",
        phase.seconds(),
        phase.bfloat16() ? " in bfloat16" : "",
        phase.seed(),
        phase.finalLoss());
  }

  @Override
  public String end() {
    String again = restarts == 0 ? "" : ", " + restarts + " failed parts made again";
    return String.format(
        Locale.ROOT,
        "Iterations: %d of %d, %.2g s each, result of iteration %d: %s%s",
        iterationsDone,
        iterationsPlanned,
        secondsPerIteration,
        resultIteration,
        stopReason.words(),
        again);
  }

  @Override
  public String verdict(double misfitInNoise) {
    if (failed) {
      return "The networks failed, so this result is wrong: try another seed, or a smaller support.";
    }
    String explained =
        String.format(
            Locale.ROOT,
            "Image and PSF explain the blurry image to %.1f times its noise",
            misfitInNoise);
    if (stopReason == StopReason.STOPPED_BY_USER) {
      return explained + ", but the run was ended early: let it go on for more.";
    }
    return misfitInNoise > LARGE_MISFIT
        ? explained + ", which is not all: try a larger support, or the preset balanced."
        : explained + ": trust only what other seeds find, too (Advanced, seeds=3).";
  }

  @Override
  public String strength() {
    return tvLambda == 0
        ? "no total variation"
        : String.format(Locale.ROOT, "total variation %.2g", tvLambda);
  }
}
