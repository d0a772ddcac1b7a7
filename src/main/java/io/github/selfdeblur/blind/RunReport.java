package io.github.selfdeblur.blind;

import io.github.selfdeblur.blind.method.MethodFacts;
import io.github.selfdeblur.facts.Report;
import io.github.selfdeblur.facts.RunFacts;
import io.github.selfdeblur.intensity.Flux;
import io.github.selfdeblur.options.choice.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Everything worth knowing of a blind run besides its images.
 *
 * @param run what is told of every run
 * @param blind what is told of a blind one
 * @param method what its method tells
 */
public record RunReport(RunFacts run, BlindFacts blind, MethodFacts method) implements Report {

  private static final String WARNING = "Deconvolution can create structures that are not there.";

  /** For a person, in a sentence or two: what was found, how sure that is, and what to try. */
  public String verdict() {
    double noise = run.noiseSigma() / blind.greyRange();
    String all = method.verdict(Math.sqrt(method.fitMse()) / noise);
    return blind.warnings().isEmpty() ? all : all + " " + blind.warnings().get(0);
  }

  /**
   * The report in words, a line per fact, for the info of an image: what was found, with what, how
   * long it took, what is doubtful. Of networks only where there were some.
   */
  public String summary() {
    List<String> lines = new ArrayList<>();
    lines.add(method.course().stripTrailing());
    lines.add(method.end());
    lines.add(finish());
    blind.warnings().forEach(warning -> lines.add("Warning: " + warning));
    lines.add(
        "PSF support: %d x %d px, model: %s"
            .formatted(blind.psfWidth(), blind.psfHeight(), blind.psfModel()));
    lines.add(moved());
    lines.add(method.iterationsDone() > 0 ? networks() : "");
    lines.add(run.noise());
    lines.add(Flux.sentence(run.fluxFactor(), run.fluxShift()));
    lines.add(
        String.format(
            Locale.ROOT,
            "Time: %.1f s, %s, %s; SelfDeblur %s",
            run.seconds(),
            method.device(),
            blind.threads() == 1 ? "1 thread" : blind.threads() + " threads",
            run.version()));
    lines.add(WARNING);
    lines.removeIf(String::isEmpty);
    return String.join("\n", lines) + "\n";
  }

  private String finish() {
    return blind.finish() == Method.NETWORK
        ? "Image: that of the networks"
        : String.format(
            Locale.ROOT, "Image: by %s, %.1f s", blind.finish().label(), blind.finishSeconds());
  }

  /** Empty where it lay in its middle. */
  private String moved() {
    return blind.psfShiftX() == 0 && blind.psfShiftY() == 0
        ? ""
        : "The PSF was moved to its middle by %d px to the right and %d px down, the image as far"
                .formatted(blind.psfShiftX(), blind.psfShiftY())
            + " the other way.";
  }

  private String networks() {
    return String.format(
        Locale.ROOT,
        "Networks: preset %s, seed %d, %s, noise model %s; grey values of %.4g and %.4g are their"
            + " 0 and 1; mean squared misfit %.2g",
        blind.preset(),
        blind.seed(),
        method.strength(),
        blind.noiseModel(),
        blind.greyBlack(),
        blind.greyBlack() + blind.greyRange(),
        method.fitMse());
  }
}
