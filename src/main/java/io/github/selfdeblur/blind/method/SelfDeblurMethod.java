package io.github.selfdeblur.blind.method;

import ai.djl.Device;
import io.github.selfdeblur.engine.Allocator;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.intensity.PixelWeights;
import io.github.selfdeblur.intensity.PoissonGaussian;
import io.github.selfdeblur.intensity.UselessPixels;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.SelfDeblurOptionsBuilder;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.NoiseModel;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.progress.RunStep;
import io.github.selfdeblur.psf.CorrelationKernel;
import io.github.selfdeblur.psf.spectrum.PsfCandidate;
import io.github.selfdeblur.solve.Failure;
import io.github.selfdeblur.solve.Fit;
import io.github.selfdeblur.solve.Problem;
import io.github.selfdeblur.solve.Solution;
import io.github.selfdeblur.solve.network.PsfStart;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** SelfDeblur: two networks fitted to the plane, or one where the PSF is given. */
public final class SelfDeblurMethod implements BlindMethod {

  @Override
  public BlindSolution solve(BlindProblem problem, Monitor monitor) {
    Optional<PsfCandidate> start = start(problem, monitor);
    monitor.begins(RunStep.NETWORKS);
    Solution found = fit(problem, start, monitor);
    int planned = problem.options().schedule().iterationsOfAllStarts();
    return new BlindSolution(
        found.x(),
        Optional.of(found.k()),
        start.map(PsfCandidate::psf),
        found.failure().map(failure -> warning(failure, found.restarts())).stream().toList(),
        SelfDeblurFacts.of(found, planned, lambda(problem)));
  }

  private static Optional<PsfCandidate> start(BlindProblem problem, Monitor monitor) {
    return !problem.isPsfGiven() && problem.options().psfModel().startsFromSpectrum()
        ? Optional.of(StartingPsf.of(problem, monitor))
        : Optional.empty();
  }

  private static Solution fit(BlindProblem problem, Optional<PsfCandidate> start, Monitor monitor) {
    SelfDeblurOptions options = within(start, problem.options());
    Device device = PyTorch.device(options.device());
    CorrelationKernel known = problem.isPsfGiven() ? CorrelationKernel.of(problem.psf()) : null;
    Problem plane =
        new Problem(problem.y(), problem.signal().noise().sigma(), weights(problem), known);
    int threadsBefore = PyTorch.limitThreads(options.threads());
    try (Fit fit =
        new Fit(
            plane,
            options,
            new SelfDeblurComposition(
                lambda(problem),
                brightest(problem, start),
                start.map(psf -> new PsfStart(options.psfModel(), psf)).orElse(null)),
            device,
            (x, k, progress) -> penalty(x, k, problem, progress))) {
      return fit.run(monitor, (x, k) -> Restoration.finished(x, k, problem));
    } finally {
      PyTorch.limitThreads(threadsBefore);
      Allocator.trim(device);
    }
  }

  /** The options for the support that the PSF's spectrum shows. */
  private static SelfDeblurOptions within(Optional<PsfCandidate> start, SelfDeblurOptions options) {
    return start
        .map(found -> options.toBuilder().psfSize(found.psf().width(), found.psf().height()))
        .map(SelfDeblurOptionsBuilder::build)
        .orElse(options);
  }

  /** Of several starts, the one goes on whose image is natural and explains the blurry one. */
  private static double penalty(
      Grid x, CorrelationKernel k, BlindProblem problem, Progress progress) {
    Grid psf = Restoration.psf(x, k, Method.SPARSE, problem);
    double penalty = problem.plausibility(psf).penaltyOfStart();
    progress.reached(1);
    return penalty;
  }

  private static double lambda(BlindProblem problem) {
    return problem.options().tvWeight() * problem.signal().noise().sigma();
  }

  /**
   * A photograph's white is the brightest, and as published the blurry image's largest value; a
   * micrograph may hide beads that are brighter.
   */
  private static double brightest(BlindProblem problem, Optional<PsfCandidate> start) {
    boolean blind = !problem.isPsfGiven() && start.isEmpty();
    boolean published = blind && problem.options().preset().isPublished();
    if (published || problem.light().white() && start.isEmpty()) {
      return 1;
    }
    return Headroom.of(start.map(PsfCandidate::psf).orElse(problem.psf()), problem);
  }

  /** Of the pixels' differences; null where all count the same. */
  private static Grid weights(BlindProblem problem) {
    if (problem.options().noiseModel() == NoiseModel.UNIFORM) {
      return null;
    }
    PoissonGaussian noise = noise(problem);
    return PixelWeights.roots(problem.y(), noise, UselessPixels.of(problem.y(), noise));
  }

  /** On the [0, 1] scale, where black is the camera's offset. */
  private static PoissonGaussian noise(BlindProblem problem) {
    double range = problem.light().unit().range();
    PoissonGaussian estimated = problem.signal().noise().line();
    OptionalDouble gain = problem.options().camera().gain();
    OptionalDouble read = problem.options().camera().readNoise();
    return new PoissonGaussian(
        gain.isPresent() ? gain.getAsDouble() / range : estimated.gain(),
        read.isPresent() ? Math.pow(read.getAsDouble() / range, 2) : estimated.constant());
  }

  private static String warning(Failure failure, int restarts) {
    return String.format(
        Locale.ROOT,
        "The run failed: %s, %s. Try another seed, PSF size or preset; do not trust the result.",
        failure.words(),
        restarts == 0
            ? "and was not tried again"
            : "also in the last of " + restarts + " more tries");
  }
}
