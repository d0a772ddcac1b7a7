package io.github.selfdeblur.progress;

import io.github.selfdeblur.grid.Grid;

/** Hands on all it hears. */
public abstract class ForwardingMonitor implements Monitor {

  /** Who hears it now. */
  protected abstract Monitor heard();

  @Override
  public Wish reached(double share, Part part) {
    return heard().reached(share, part);
  }

  @Override
  public void iterated(Iteration iteration) {
    heard().iterated(iteration);
  }

  @Override
  public void seen(VolumeStep step) {
    heard().seen(step);
  }

  @Override
  public void plans(RunPlan plan) {
    heard().plans(plan);
  }

  @Override
  public void begins(RunStep step) {
    heard().begins(step);
  }

  @Override
  public void tried(Grid psf) {
    heard().tried(psf);
  }

  @Override
  public void noted(String sentence) {
    heard().noted(sentence);
  }

  @Override
  public void waiting() {
    heard().waiting();
  }
}
