package io.github.selfdeblur.cli.benchmark.stacks;

import io.github.selfdeblur.quality.StackQuality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What deconvolutions made of a stack.
 *
 * @param name of the stack
 * @param blurred before all
 * @param nominal with the PSF that the optics promise
 * @param blind with the one that was found
 * @param ceiling with the true one
 * @param nominalSimilarity of the nominal PSF to the true one
 * @param similarity of the one that was found
 * @param searchSeconds that the search took
 * @param seconds of search and finish
 */
record StackScore(
    String name,
    StackQuality blurred,
    StackQuality nominal,
    StackQuality blind,
    StackQuality ceiling,
    double nominalSimilarity,
    double similarity,
    double searchSeconds,
    double seconds) {

  /** Where the true PSF gains less, shares mean nothing. */
  private static final double WORTH_DB = 0.3;

  /** Names of {@link #row}. */
  static List<String> columns() {
    List<String> columns = new ArrayList<>();
    for (String measure : List.of("psnr", "ncc", "smooth_psnr")) {
      for (String which : List.of("blurred", "nominal", "blind", "true", "share")) {
        columns.add(which + "_" + measure);
      }
    }
    columns.addAll(List.of("nominal_similarity", "similarity", "search_seconds", "seconds"));
    return columns;
  }

  double[] row() {
    return DoubleStream.concat(
            DoubleStream.concat(
                DoubleStream.concat(
                    measured(StackQuality::psnr), measured(StackQuality::correlation)),
                measured(StackQuality::smoothPsnr)),
            DoubleStream.of(nominalSimilarity, similarity, searchSeconds, seconds))
        .toArray();
  }

  private DoubleStream measured(ToDoubleFunction<StackQuality> measure) {
    double from = measure.applyAsDouble(nominal);
    double to = measure.applyAsDouble(ceiling);
    double found = measure.applyAsDouble(blind);
    return Arrays.stream(
        new double[] {
          measure.applyAsDouble(blurred), from, found, to, (found - from) / (to - from)
        });
  }

  /** Lines on the whole set. */
  static List<String> summary(List<StackScore> scores) {
    List<String> lines = new ArrayList<>();
    lines.add(shares(scores, "PSNR", StackQuality::psnr));
    lines.add(shares(scores, "PSNR of the smoothed truth", StackQuality::smoothPsnr));
    return lines;
  }

  private static String shares(
      List<StackScore> scores, String name, ToDoubleFunction<StackQuality> measure) {
    double[] shares =
        scores.stream()
            .filter(
                score ->
                    measure.applyAsDouble(score.ceiling) - measure.applyAsDouble(score.nominal)
                        >= WORTH_DB)
            .mapToDouble(score -> score.measured(measure).skip(4).findFirst().orElseThrow())
            .toArray();
    double worst =
        scores.stream()
            .mapToDouble(
                score -> measure.applyAsDouble(score.blind) - measure.applyAsDouble(score.nominal))
            .min()
            .orElse(Double.NaN);
    return String.format(
        Locale.ROOT,
        "%s: the true PSF gains %.1f dB or more over the nominal one on %d of %d stacks, mean share"
            + " there %.3f; worst of all against the nominal one %+.2f dB",
        name,
        WORTH_DB,
        shares.length,
        scores.size(),
        Arrays.stream(shares).average().orElse(Double.NaN),
        worst);
  }
}
