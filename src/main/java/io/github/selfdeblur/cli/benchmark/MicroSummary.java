package io.github.selfdeblur.cli.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What a set of micrographs shows as a whole, in lines of text: mean shares where the true PSF
 * gains something, the worst losses of all images, and whether a mean hangs on one specimen or one
 * blur.
 */
final class MicroSummary {

  private final List<MicroScore> scores;
  private final List<Told> runs;

  private MicroSummary(List<MicroScore> scores, List<Told> runs) {
    this.scores = scores;
    this.runs = runs;
  }

  /**
   * The lines.
   *
   * @param runs those that were made
   */
  static List<String> lines(List<MicroScore> scores, List<Told> runs) {
    List<String> lines = new ArrayList<>();
    for (boolean low : new boolean[] {true, false}) {
      List<MicroScore> part = scores.stream().filter(s -> s.isLowNoise() == low).toList();
      if (!part.isEmpty()) {
        lines.addAll(new MicroSummary(part, runs).lines(low ? "low noise" : "high noise"));
      }
    }
    return lines;
  }

  private List<String> lines(String noise) {
    List<String> lines = new ArrayList<>();
    List<MicroScore> roomy = scores.stream().filter(MicroScore::hasRoom).toList();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: the true PSF gains 1 dB or more on %d of %d images",
            noise,
            roomy.size(),
            scores.size()));
    if (!roomy.isEmpty()) {
      lines.add("  mean share there: " + shares(roomy));
    }
    for (Told told : runs) {
      lines.add("  worst, " + told.label() + ": " + worst(told));
    }
    if (runs.contains(Told.GIVEN)) {
      lines.add("  mean share given without one specimen: " + left(roomy, MicroScore::specimen));
      lines.add("  mean share given without one blur: " + left(roomy, MicroScore::blur));
    }
    return lines;
  }

  private String shares(List<MicroScore> roomy) {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "nominal %.3f", mean(roomy, s -> s.share(s.nominal()))));
    for (Told told : runs) {
      double mean = mean(roomy, score -> score.share(told));
      text.append(String.format(Locale.ROOT, ", %s %.3f", told.label(), mean));
    }
    return text.toString();
  }

  private String worst(Told told) {
    return gain("the blurred image", told, MicroScore::blurred)
        + ", "
        + gain("the nominal PSF", told, MicroScore::nominal);
  }

  /** Where least is gained, or most lost. */
  private String gain(String over, Told told, ToDoubleFunction<MicroScore> other) {
    ToDoubleFunction<MicroScore> gain =
        score -> score.blind().get(told).psnr() - other.applyAsDouble(score);
    MicroScore worst = scores.stream().min(Comparator.comparingDouble(gain)).orElseThrow();
    return String.format(
        Locale.ROOT, "%+.2f dB to %s (%s)", gain.applyAsDouble(worst), over, worst.name());
  }

  /** The least and the largest of the means that leave out all images of one kind. */
  private static String left(List<MicroScore> roomy, Function<MicroScore, String> kind) {
    DoubleSummaryStatistics means =
        roomy.stream()
            .map(kind)
            .distinct()
            .map(one -> roomy.stream().filter(score -> !kind.apply(score).equals(one)).toList())
            .filter(others -> !others.isEmpty())
            .mapToDouble(others -> mean(others, score -> score.share(Told.GIVEN)))
            .summaryStatistics();
    return means.getCount() == 0
        ? "too few images"
        : String.format(Locale.ROOT, "%.3f to %.3f", means.getMin(), means.getMax());
  }

  private static double mean(List<MicroScore> scores, ToDoubleFunction<MicroScore> value) {
    return scores.stream().mapToDouble(value).average().orElse(Double.NaN);
  }
}
