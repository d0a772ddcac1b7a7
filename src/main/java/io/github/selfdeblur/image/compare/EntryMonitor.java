package io.github.selfdeblur.image.compare;

import io.github.selfdeblur.progress.ForwardingMonitor;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Wish;
import java.util.HashSet;
import java.util.Set;

/** Hands on what it hears of one entry after the other, also to who watches them. */
final class EntryMonitor extends ForwardingMonitor {

  private static final int NONE = -1;

  private final Monitor monitor;
  private final ComparisonWatch watch;
  private final Set<String> noted = new HashSet<>();
  private int entry = NONE;
  private boolean quiet;

  EntryMonitor(Monitor monitor, ComparisonWatch watch) {
    this.monitor = monitor;
    this.watch = watch;
  }

  /**
   * An entry begins.
   *
   * @param silent whether what it notes is left out, as it is the same of every method
   */
  void begin(int number, boolean silent) {
    entry = number;
    quiet = silent;
    watch.begins(number);
  }

  /** What comes is of none of the entries. */
  void quiet() {
    entry = NONE;
    quiet = true;
  }

  /** Tells a sentence in any case. */
  void told(String sentence) {
    monitor.noted(sentence);
  }

  @Override
  protected Monitor heard() {
    return monitor;
  }

  @Override
  public Wish reached(double share, Part part) {
    return monitor.reached(share, part).or(watch.reached(entry, share));
  }

  @Override
  public void noted(String sentence) {
    if (!quiet && noted.add(sentence)) {
      monitor.noted(sentence);
    }
  }
}
