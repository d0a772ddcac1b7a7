package io.github.selfdeblur.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/** Remembers what it hears besides iterations, and ends a run in its pauses or its finish. */
public final class Ear implements IterationListener {

  public final List<String> notes = new ArrayList<>();
  public final List<String> pauses = new ArrayList<>();
  public final List<Double> finishes = new ArrayList<>();
  private final DoublePredicate goesOn;

  public Ear() {
    this(fraction -> true);
  }

  /**
   * @param goesOn at which fractions of a pause or a finish the run goes on
   */
  public Ear(DoublePredicate goesOn) {
    this.goesOn = goesOn;
  }

  @Override
  public boolean iterated(Iteration iteration) {
    return true;
  }

  @Override
  public boolean pausing(double fraction, String what) {
    pauses.add(what);
    return goesOn.test(fraction);
  }

  @Override
  public boolean finishing(double fraction) {
    finishes.add(fraction);
    return goesOn.test(fraction);
  }

  @Override
  public void noted(String sentence) {
    notes.add(sentence);
  }
}
