package io.github.selfdeblur.image.stack;

import io.github.selfdeblur.solve.Iteration;
import io.github.selfdeblur.solve.StickyListener;

/** A {@link StickyListener} over several planes: a stop while they are looked at counts, too. */
final class StickyStackListener extends StickyListener implements StackListener {

  private final StackListener listener;

  StickyStackListener(StackListener listener) {
    super(listener);
    this.listener = listener;
  }

  @Override
  public boolean progressed(double fraction, String what) {
    return remember(listener.progressed(fraction, what));
  }

  @Override
  public void watched(Iteration iteration) {
    listener.watched(iteration);
  }

  @Override
  public void noted(String sentence) {
    listener.noted(sentence);
  }
}
