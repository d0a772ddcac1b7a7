package io.github.selfdeblur.solve;

import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/** Remembers what it hears besides iterations, and ends a run in its pauses or its finish. */
public final class Ear implements Monitor {

  public final List<String> notes = new ArrayList<>();
  public final List<String> pauses = new ArrayList<>();
  public final List<Double> finishes = new ArrayList<>();
  private final DoublePredicate goesOn;

  public Ear() {
    this(share -> true);
  }

  /**
   * @param goesOn at which shares of a pause or a finish the run goes on
   */
  public Ear(DoublePredicate goesOn) {
    this.goesOn = goesOn;
  }

  @Override
  public Wish reached(double share, Part part) {
    if (part.kind() == Part.Kind.PAUSE) {
      pauses.add(part.name());
    } else if (part.kind() == Part.Kind.FINISH) {
      finishes.add(share);
    } else {
      return Wish.GO_ON;
    }
    return goesOn.test(share) ? Wish.GO_ON : Wish.FINISH;
  }

  @Override
  public void noted(String sentence) {
    notes.add(sentence);
  }
}
