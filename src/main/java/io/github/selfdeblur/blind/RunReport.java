package io.github.selfdeblur.blind;

import io.github.selfdeblur.blind.method.MethodFacts;
import io.github.selfdeblur.facts.Report;
import io.github.selfdeblur.facts.RunFacts;
import io.github.selfdeblur.intensity.Flux;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Everything worth knowing of a blind run besides its images.
 *
 * @param run what is told of every run
 * @param blind what is told of a blind one
 * @param method what its method tells
 */
public record RunReport(RunFacts run, BlindFacts blind, MethodFacts method) implements Report {

  /** For a person, in a sentence or two: what was found, how sure that is, and what to try. */
  public String verdict() {
    double noise = run.noiseSigma() / blind.greyRange();
    String all = method.verdict(Math.sqrt(method.fitMse()) / noise);
    return blind.warnings().isEmpty() ? all : all + " " + blind.warnings().get(0);
  }

  /** The report in words, a line per fact, for the info of an image. */
  public String summary() {
    return String.format(
        Locale.ROOT,
        """
        SelfDeblur version: %s
        Preset: %s
        %sFinish: %s, %.1f s
        %s
        %s\
        Seed: %d
        Device: %s, threads: %d
        PSF support: %d x %d px, model: %s, noise model: %s
        PSF moved to its centre by: %d, %d px (right, down), image by the opposite
        Grey values of 0 and 1 in the networks: %s and %s
        Result %s to keep the sum
        Noise sigma: %.4g grey values, %s; %s
        Mean squared misfit (range 1): %.4g
        Time: %.1f s, per iteration %.3f s
        Deconvolution can create structures that are not there.
        """,
        run.version(),
        blind.preset(),
        method.course(),
        blind.finish().label(),
        blind.finishSeconds(),
        method.end(),
        blind.warnings().stream().map(w -> "Warning: " + w + "\n").collect(Collectors.joining()),
        blind.seed(),
        method.device(),
        blind.threads(),
        blind.psfWidth(),
        blind.psfHeight(),
        blind.psfModel(),
        blind.noiseModel(),
        blind.psfShiftX(),
        blind.psfShiftY(),
        blind.greyBlack(),
        blind.greyBlack() + blind.greyRange(),
        Flux.describe(run.fluxFactor(), run.fluxShift()),
        run.noiseSigma(),
        run.noiseKind(),
        method.strength(),
        method.fitMse(),
        run.seconds(),
        method.secondsPerIteration());
  }
}
