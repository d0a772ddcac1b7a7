package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.blind.method.MethodFacts;
import io.github.selfdeblur.solve.VolumeSolution;
import io.github.selfdeblur.stop.StopReason;
import java.util.Locale;

/**
 * What is told of networks fitted to a z-stack.
 *
 * @param psf of the PSF that was taken, and the search before the networks
 * @param iterationsPlanned as the schedule said
 * @param iterationsDone less where the run was stopped
 * @param resultIteration the iteration, from 1, whose object and PSF the networks' are
 * @param stopReason why they ended
 * @param device where they were computed
 * @param networkMse mean squared difference, bright voxels being 1, between the part of the stack
 *     that they saw and what they explain
 * @param networkCoefficients of the pupil that they found, radians
 * @param networkEvidence by how many nats that is more plausible than no aberration
 * @param networkPsfTaken whether it was taken
 * @param secondsPerIteration wall time, the mean of all iterations
 * @param losses the loss of every iteration
 */
public record VolumeNetworkFacts(
    VolumeFacts psf,
    int iterationsPlanned,
    int iterationsDone,
    int resultIteration,
    StopReason stopReason,
    String device,
    double networkMse,
    float[] networkCoefficients,
    double networkEvidence,
    boolean networkPsfTaken,
    double secondsPerIteration,
    double[] losses)
    implements MethodFacts {

  /**
   * @param psf of the PSF that was taken
   * @param start the PSF before
   */
  public static VolumeNetworkFacts of(
      VolumeFacts psf, VolumeNetwork.Fitted fitted, VolumePsf start, int iterationsPlanned) {
    VolumeSolution solution = fitted.solution();
    int done = solution.losses().length;
    return new VolumeNetworkFacts(
        psf,
        iterationsPlanned,
        done,
        solution.resultIteration(),
        solution.stopReason(),
        solution.device(),
        solution.mse(),
        solution.coefficients(),
        fitted.evidence(),
        fitted.psf() != start,
        solution.seconds() / done,
        solution.losses());
  }

  /** The PSF before the networks is safe to take. */
  @Override
  public boolean failed() {
    return false;
  }

  @Override
  public double fitMse() {
    return psf.fitMse();
  }

  @Override
  public String verdict(double misfitInNoise) {
    return psf.verdict(misfitInNoise);
  }

  @Override
  public String course() {
    return psf.course()
        + String.format(
            Locale.ROOT,
            "Networks: loss %.2g after the first iteration, %.2g after the last; their PSF was %s"
                + " (%.0f nats likelier than the nominal one).%n",
            losses[0],
            losses[losses.length - 1],
            networkPsfTaken ? "taken" : "not taken",
            networkEvidence);
  }

  @Override
  public String end() {
    return psf.end()
        + String.format(
            Locale.ROOT,
            "%nIterations: %d of %d, %.2g s each, result of iteration %d: %s",
            iterationsDone,
            iterationsPlanned,
            secondsPerIteration,
            resultIteration,
            stopReason.words());
  }

  @Override
  public String strength() {
    return "in three dimensions";
  }
}
