package io.github.selfdeblur.blind;

import io.github.selfdeblur.intensity.IntensityScale;
import io.github.selfdeblur.solve.Iteration;
import io.github.selfdeblur.solve.IterationListener;
import io.github.selfdeblur.solve.RelayingListener;

/** Tells a listener in grey values what a fit tells on the [0, 1] scale. */
final class GreyListener extends RelayingListener {

  private final IntensityScale scale;
  private final double noise;

  /**
   * @param noise its standard deviation, grey values
   */
  GreyListener(IterationListener listener, IntensityScale scale, double noise) {
    super(listener);
    this.scale = scale;
    this.noise = noise;
  }

  @Override
  public boolean iterated(Iteration iteration) {
    return super.iterated(iteration.inGrey(scale, noise));
  }
}
