package io.github.selfdeblur.cli.benchmark;

import io.github.selfdeblur.options.choice.Stop;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Preview;
import io.github.selfdeblur.progress.Wish;
import io.github.selfdeblur.stop.StopRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures the results along a run, and notes when each stop rule would have ended it. */
final class StoppingWatch implements Monitor {

  /** Iterations between two results. */
  private static final int STEP = 2 * StopRule.EVERY;

  private final BenchmarkImage image;
  private final List<Stop> stops;
  private final int iterations;
  private final int kept;
  private final int threads;
  private final Map<Stop, StopRule> rules = new EnumMap<>(Stop.class);
  private final Map<Stop, Integer> reached = new EnumMap<>(Stop.class);

  /** dB after that many iterations of the last level. */
  private final TreeMap<Integer, Double> results = new TreeMap<>();

  /**
   * @param lastLevel the phases of full size
   */
  StoppingWatch(BenchmarkImage image, List<Stop> stops, List<Phase> lastLevel, int threads) {
    this.image = image;
    this.stops = stops;
    iterations = lastLevel.stream().mapToInt(Phase::iterations).sum();
    kept =
        lastLevel.stream()
            .filter(phase -> phase.rates().keepKernel())
            .mapToInt(Phase::iterations)
            .sum();
    this.threads = threads;
  }

  @Override
  public void iterated(Iteration iteration) {
    int done = iteration.number() - (iteration.total() - iterations);
    boolean end = done == iterations;
    if (done > 0 && (done % StopRule.EVERY == 0 || end)) {
      look(iteration, done, end);
    }
  }

  @Override
  public Wish reached(double share, Part part) {
    return Wish.GO_ON;
  }

  private void look(Iteration iteration, int done, boolean end) {
    Preview state = iteration.preview().get();
    double mse = iteration.misfit() * iteration.misfit();
    boolean stopped = false;
    for (Stop stop : stops) {
      StopRule rule =
          rules.computeIfAbsent(
              stop, s -> StopRule.of(s, state.blurry(), iteration.noise(), threads));
      boolean asked = done > kept && !reached.containsKey(stop);
      if (asked && (rule.isReached(state.image(), state.psf(), mse) || end)) {
        reached.put(stop, done);
        stopped = true;
      }
    }
    if (done % STEP == 0 || stopped) {
      try {
        results.put(done, BenchmarkScore.psnr(iteration.finished().get(), image));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** When the result was best and how good; the end; then each rule: when, and what it lost. */
  double[] row() {
    Map.Entry<Integer, Double> best =
        results.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    double[] row = new double[4 + 2 * stops.size()];
    row[0] = best.getKey();
    row[1] = best.getValue();
    row[2] = results.lastKey();
    row[3] = best.getValue() - results.lastEntry().getValue();
    for (int i = 0; i < stops.size(); i++) {
      int at = reached.get(stops.get(i));
      row[4 + 2 * i] = at;
      row[5 + 2 * i] = best.getValue() - results.get(at);
    }
    return row;
  }
}
