package io.github.selfdeblur.image.stack;

import io.github.selfdeblur.solve.Iteration;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it hears of a run over planes, and ends the run at a certain text. */
final class StackEar implements StackListener {

  final List<Double> fractions = new ArrayList<>();
  final List<String> texts = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  private final String last;

  StackEar() {
    this("never");
  }

  StackEar(String last) {
    this.last = last;
  }

  @Override
  public boolean iterated(Iteration iteration) {
    return true;
  }

  @Override
  public boolean progressed(double fraction, String what) {
    fractions.add(fraction);
    texts.add(what);
    return !what.equals(last);
  }

  @Override
  public void noted(String sentence) {
    notes.add(sentence);
  }
}
