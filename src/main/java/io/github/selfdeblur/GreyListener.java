package io.github.selfdeblur;

import io.github.selfdeblur.plane.IntensityScale;
import io.github.selfdeblur.solve.Iteration;
import io.github.selfdeblur.solve.IterationListener;

/** Tells a listener in grey values what a fit tells on the [0, 1] scale. */
final class GreyListener implements IterationListener {

  private final IterationListener listener;
  private final IntensityScale scale;
  private final double noise;

  /**
   * @param noise its standard deviation, grey values
   */
  GreyListener(IterationListener listener, IntensityScale scale, double noise) {
    this.listener = listener;
    this.scale = scale;
    this.noise = noise;
  }

  @Override
  public boolean iterated(Iteration iteration) {
    return listener.iterated(iteration.inGrey(scale, noise));
  }

  @Override
  public boolean searching(double fraction) {
    return listener.searching(fraction);
  }

  @Override
  public boolean finishing(double fraction) {
    return listener.finishing(fraction);
  }

  @Override
  public void waiting() {
    listener.waiting();
  }
}
