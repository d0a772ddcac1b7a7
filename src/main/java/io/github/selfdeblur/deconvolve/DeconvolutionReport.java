package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.facts.Report;
import io.github.selfdeblur.facts.RunFacts;
import io.github.selfdeblur.intensity.Flux;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.psf.Psf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Everything worth knowing of a deconvolution with a known PSF besides its image.
 *
 * @param run what is told of every run
 * @param method its label
 * @param settings what the method was run with, in words
 * @param psfSize px along each axis, such as "31 x 31"
 * @param psfOrigin px along each axis, from 0, such as "15, 15"
 * @param complete whether it ran to its end
 */
public record DeconvolutionReport(
    RunFacts run,
    String method,
    String settings,
    String psfSize,
    String psfOrigin,
    boolean complete)
    implements Report {

  private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+(E-?\\d+)?");

  public static DeconvolutionReport of(
      RunFacts run, Method method, String settings, Psf psf, boolean complete) {
    String size = text(" x ", psf.values().size());
    String origin = text(", ", psf.origin());
    return new DeconvolutionReport(run, method.label(), settings, size, origin, complete);
  }

  private static String text(String separator, int... numbers) {
    return Arrays.stream(numbers).mapToObj(String::valueOf).collect(Collectors.joining(separator));
  }

  /** The report in words, a line per fact, for the info of an image. */
  public String summary() {
    List<String> lines = new ArrayList<>();
    lines.add("Settings: " + inWords());
    lines.add(run.noise());
    lines.add(Flux.sentence(run.fluxFactor(), run.fluxShift()));
    lines.add(complete ? "" : "It was stopped early.");
    lines.add(String.format(Locale.ROOT, "Time: %.1f s", run.seconds()));
    lines.removeIf(String::isEmpty);
    return heading() + String.join("\n", lines) + "\n";
  }

  /** Of the summary, what holds for other planes with the same PSF, too. */
  public String heading() {
    return String.format(
        Locale.ROOT,
        """
        Deconvolution can create structures that are not there.
        SelfDeblur version: %s
        Method: %s
        PSF: %s px, origin at %s
        """,
        run.version(),
        method,
        psfSize,
        psfOrigin);
  }

  /** The rest of the summary in one line, without its end. */
  public String line() {
    String flux = Flux.sentence(run.fluxFactor(), run.fluxShift());
    return String.format(
        Locale.ROOT,
        "%s, %.1f s%s. %s%s",
        inWords(),
        run.seconds(),
        complete ? "" : ", stopped early",
        run.noise(),
        flux.isEmpty() ? "" : ". " + flux);
  }

  /** The settings with a few digits: "SparsePrior[strength=0.00182]" becomes "strength 0.0018". */
  private String inWords() {
    String plain =
        settings
            .replaceAll("\\w+\\[|\\]", "")
            .replace("=", " ")
            .replaceAll("(\\w+) true\\b", "$1")
            .replaceAll("(\\w+) false\\b", "not $1")
            .replaceAll("\\btv 0\\.0\\b", "no total variation")
            .replaceAll("\\btv ", "total variation ")
            .replaceAll("\\bleft (not looked at, )?", "");
    return NUMBER
        .matcher(plain)
        .replaceAll(
            number -> String.format(Locale.ROOT, "%.2g", Double.parseDouble(number.group())));
  }
}
