package io.github.selfdeblur.image.duration;

import ij.Prefs;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How many times as long as on the machine of docs/performance.md this one takes for what; ImageJ's
 * preferences keep it.
 */
enum Pace {
  MICROGRAPH,
  NETWORKS,
  VOLUME;

  private static final String KEY = "selfdeblur.pace.";

  /** No machine is so many times as slow, or as fast. */
  private static final double MOST = 100;

  /** The factor; empty where no run was seen here. */
  OptionalDouble known() {
    double kept = Prefs.get(key(), 0);
    return kept > 0 ? OptionalDouble.of(kept) : OptionalDouble.empty();
  }

  /** Takes note of a run, which counts as much as all before it. */
  void remember(double factor) {
    if (factor > 1 / MOST && factor < MOST) {
      Prefs.set(key(), Math.sqrt(factor * known().orElse(factor)));
    }
  }

  private String key() {
    return KEY + name().toLowerCase(Locale.ROOT);
  }
}
