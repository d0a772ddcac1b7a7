package io.github.selfdeblur.options.schedule;

import io.github.selfdeblur.rules.Require;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is minimised in a phase: the misfit and what stands beside it.
 *
 * @param fit weight of the misfit, ≥ 0; at 0 nothing is explained
 * @param ofSample whether a sample of the latent image explains the blurry one, drawn at every
 *     evaluation by its standard deviation, instead of its mean
 * @param more beside the misfit
 */
public record Terms(double fit, boolean ofSample, List<WeightedTerm> more) {

  /** Nothing beside the misfit. */
  public static final Terms FIT = new Terms(1, false, List.of());

  public Terms {
    Require.notNegative(fit, "The weight of the misfit");
    more = List.copyOf(more);
    if (fit == 0 && more.isEmpty()) {
      throw new IllegalArgumentException("A phase must minimise something, got nothing.");
    }
  }

  /** The misfit with a weight, and others. */
  public static Terms of(double fit, WeightedTerm... more) {
    return new Terms(fit, false, Arrays.asList(more));
  }

  /** The same where a sample explains the blurry image. */
  public Terms sampled() {
    return new Terms(fit, true, more);
  }

  /** The same with one more; it replaces an equal term. */
  public Terms and(ExtraTerm term, double weight) {
    Stream<WeightedTerm> others = more.stream().filter(each -> each.term() != term);
    return new Terms(
        fit, ofSample, Stream.concat(others, Stream.of(new WeightedTerm(term, weight))).toList());
  }

  /** The same without some terms. */
  public Terms without(ExtraTerm... terms) {
    List<ExtraTerm> gone = Arrays.asList(terms);
    return new Terms(
        fit, ofSample, more.stream().filter(each -> !gone.contains(each.term())).toList());
  }

  /** The same of the mean instead of a sample, without terms of a deviation. */
  public Terms ofMean() {
    List<WeightedTerm> kept = more.stream().filter(each -> !each.term().needsDeviation()).toList();
    return new Terms(fit, false, kept);
  }

  /** Whether there is such a term. */
  public boolean any(Predicate<ExtraTerm> kind) {
    return more.stream().map(WeightedTerm::term).anyMatch(kind);
  }

  /** The terms in words; empty for the misfit alone. */
  public String describe() {
    String own = fit == 1 ? "" : ", misfit times " + fit;
    String sample = ofSample ? ", of a sample" : "";
    return own
        + sample
        + more.stream()
            .map(each -> ", " + each.term().label() + " times " + each.weight())
            .collect(Collectors.joining());
  }
}
