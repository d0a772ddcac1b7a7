package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.blind.volume.SpectrumFit.Found;
import io.github.selfdeblur.psf.volume.Aberrations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The aberrations that a stack's power spectrum leaves, the likeliest first; each stands for its
 * mirror image, too.
 */
final class SpectrumMinima {

  /** Steps after which the better starts are told from the worse, and then to the end. */
  private static final int FIRST_STEPS = 6;

  private static final int LAST_STEPS = 20;

  /** Starts that go on. */
  private static final int GO_ON = 5;

  private static final int MOST = 2;

  /** Radians rms within which two are the same, or none at all. */
  private static final double SAME = 0.2;

  /** Where descents begin, in radians rms: their mirror images would lead to the same. */
  private static final double[][] STARTS = {
    {0.05, 0.05, 0.05, 0.05, 0.8},
    {0.05, 0.05, 0.05, 0.05, 1.8},
    {0.6, 0.1, 0.05, 0.05, 0.3},
    {-0.6, 0.1, 0.05, 0.05, 0.3},
    {0.1, 0.6, 0.05, 0.05, 0.3},
    {0.1, -0.6, 0.05, 0.05, 0.3},
    {0.05, 0.05, 0.6, 0.1, 0.3},
    {0.05, 0.05, 0.1, 0.6, 0.3},
    {0.4, 0.4, 0.4, 0.4, 0.4}
  };

  private SpectrumMinima() {}

  static List<Aberrations> of(SpectrumFit fit, int threads) {
    List<Aberrations> starts = Stream.of(STARTS).map(Aberrations::new).toList();
    List<Found> first =
        each(starts, threads).map(start -> fit.from(start, FIRST_STEPS)).toList().stream()
            .sorted(Comparator.comparingDouble(Found::penalty))
            .limit(GO_ON)
            .toList();
    List<Aberrations> minima =
        each(first, threads).map(found -> fit.from(found, LAST_STEPS)).toList().stream()
            .sorted(Comparator.comparingDouble(Found::penalty))
            .map(Found::aberrations)
            .toList();
    List<Aberrations> distinct = new ArrayList<>();
    for (Aberrations found : minima) {
      boolean isNew = found.rms() > SAME;
      for (Aberrations other : distinct) {
        isNew &= found.distance(other) > SAME;
        isNew &= found.mirrored().distance(other) > SAME;
      }
      if (isNew && distinct.size() < MOST) {
        distinct.add(found);
      }
    }
    return distinct;
  }

  private static <T> Stream<T> each(List<T> list, int threads) {
    return threads > 1 ? list.parallelStream() : list.stream();
  }
}
