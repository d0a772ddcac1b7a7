package io.github.selfdeblur.blind;

import io.github.selfdeblur.intensity.Flux;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.solve.PhaseRecord;
import io.github.selfdeblur.stop.StopReason;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Everything worth knowing of a run besides its images.
 *
 * @param version of this program
 * @param preset label of the preset the options started from
 * @param psfWidth px
 * @param psfHeight px
 * @param psfModel how the PSF was described, and what was known of the optics
 * @param noiseModel label of what was known of the noise
 * @param iterationsPlanned as the schedule said, of all starts
 * @param iterationsDone less where the run was stopped, more where a phase was restarted
 * @param resultIteration the iteration, from 1, whose images the networks' result is
 * @param stopReason why the run ended
 * @param restarts how often a part of the run was made again because it had failed
 * @param failed whether the run failed in all its tries: its result is the best of them, and wrong
 * @param warnings what makes the result doubtful, a sentence each
 * @param seed of all random numbers
 * @param device where the run was computed
 * @param threads CPU threads
 * @param noiseSigma the noise's standard deviation in grey values, given or estimated, over all px
 * @param noiseKind which noise it is, in words
 * @param tvLambda the weight of total variation that followed, on the [0, 1] scale
 * @param greyBlack the grey value that the networks' 0 stood for
 * @param greyRange the grey values between the networks' 0 and 1
 * @param fluxFactor what the result was multiplied by to keep the image's sum; 1 where the sum was
 *     within 1 % by itself
 * @param fluxShift what was added to it after that, grey values
 * @param psfShiftX px by which the PSF was moved to the centre of its support, to the right; the
 *     image moved as far to the left
 * @param psfShiftY the same, down and up
 * @param fitMse mean squared difference, on the [0, 1] scale, between the image and what the
 *     networks explain
 * @param phases how each phase of the schedule went, in order
 * @param finish what made the final image
 * @param finishSeconds wall time of the finish
 * @param secondsPerIteration wall time, progress reports included, the mean of all iterations
 * @param seconds wall time of the whole run, start included
 * @param losses the loss of every iteration, by the phases' loss terms
 */
public record RunReport(
    String version,
    String preset,
    int psfWidth,
    int psfHeight,
    String psfModel,
    String noiseModel,
    int iterationsPlanned,
    int iterationsDone,
    int resultIteration,
    StopReason stopReason,
    int restarts,
    boolean failed,
    List<String> warnings,
    int seed,
    String device,
    int threads,
    double noiseSigma,
    String noiseKind,
    double tvLambda,
    double greyBlack,
    double greyRange,
    double fluxFactor,
    double fluxShift,
    int psfShiftX,
    int psfShiftY,
    double fitMse,
    List<PhaseRecord> phases,
    Method finish,
    double finishSeconds,
    double secondsPerIteration,
    double seconds,
    double[] losses) {

  public RunReport {
    warnings = List.copyOf(warnings);
    phases = List.copyOf(phases);
  }

  /** The report in words, a line per fact, for the info of an image. */
  public String summary() {
    return String.format(
        Locale.ROOT,
        """
        SelfDeblur version: %s
        Preset: %s
        %sFinish: %s, %.1f s
        Iterations: %d of %d, result of iteration %d, stopped by %s%s
        %s\
        Seed: %d
        Device: %s, threads: %d
        PSF support: %d x %d px, model: %s, noise model: %s
        PSF moved to its centre by: %d, %d px (right, down), image by the opposite
        Grey values of 0 and 1 in the networks: %s and %s
        Result %s to keep the sum
        Noise sigma: %.4g grey values, %s; TV lambda: %.3g
        Mean squared misfit (range 1): %.4g
        Time: %.1f s, per iteration %.3f s
        Deconvolution can create structures that are not there.
        """,
        version,
        preset,
        phases.stream().map(RunReport::line).collect(Collectors.joining()),
        finish.label(),
        finishSeconds,
        iterationsDone,
        iterationsPlanned,
        resultIteration,
        stopReason,
        restarts == 0 ? "" : ", " + restarts + " failed parts made again",
        warnings.stream().map(w -> "Warning: " + w + "\n").collect(Collectors.joining()),
        seed,
        device,
        threads,
        psfWidth,
        psfHeight,
        psfModel,
        noiseModel,
        psfShiftX,
        psfShiftY,
        greyBlack,
        greyBlack + greyRange,
        Flux.describe(fluxFactor, fluxShift),
        noiseSigma,
        noiseKind,
        tvLambda,
        fitMse,
        seconds,
        secondsPerIteration);
  }

  private static String line(PhaseRecord phase) {
    return String.format(
        Locale.ROOT,
        "Phase: %s: %d done in %.1f s%s, seed %d, loss %.4g%n",
        phase.phase(),
        phase.iterations(),
        phase.seconds(),
        phase.bfloat16() ? " in bfloat16" : "",
        phase.seed(),
        phase.finalLoss());
  }
}
