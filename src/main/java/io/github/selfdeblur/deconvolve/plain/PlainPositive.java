package io.github.selfdeblur.deconvolve.plain;

import io.github.selfdeblur.convolution.CircularConvolution;
import io.github.selfdeblur.deconvolve.backend.PositiveWork;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.psf.Psf;

/** A Wiener filter held at 0 and above. */
final class PlainPositive implements PositiveWork {

  private static final int GRAIN = 1 << 14;

  private final Grid plane;
  private final Workers workers;
  private final CircularConvolution convolution;

  /** At each frequency, in the convolution's order. */
  private final float[] power;

  private final float[] ratio;

  private final float[] x;
  private final float[] dual;

  /**
   * The filter's image of y under a tie, and how it passes the light on; null before it is used.
   */
  private float[] seen;

  private float[] passes;

  PlainPositive(Grid plane, Psf psf, Grid noiseRatio, Workers workers) {
    this.plane = plane;
    this.workers = workers;
    convolution = new CircularConvolution(psf, plane.size(), workers);
    power = convolution.power();
    ratio = new float[power.length];
    int height = plane.height();
    for (int i = 0; i < ratio.length; i++) {
      ratio[i] = noiseRatio.values()[i % height * noiseRatio.width() + i / height];
    }
    x = new float[plane.values().length];
    dual = new float[x.length];
    convolution.adjoint(plane.values(), x, inverse(1, 0));
  }

  /** factor / (|H|² + ratio + tie). */
  private float[] inverse(double factor, double tie) {
    float[] inverse = new float[power.length];
    for (int i = 0; i < inverse.length; i++) {
      inverse[i] = (float) (factor / ((double) power[i] + ratio[i] + tie));
    }
    return inverse;
  }

  @Override
  public Grid image() {
    return new Grid(x.clone(), plane.size());
  }

  @Override
  public void clip() {
    each(
        i -> {
          float value = x[i] + dual[i];
          x[i] = Math.max(0, value);
          dual[i] = value - x[i];
        });
  }

  @Override
  public void filter(double tie) {
    if (seen == null) {
      seen = new float[x.length];
      convolution.adjoint(plane.values(), seen, inverse(1, tie));
      passes = inverse(tie, tie);
    }
    each(i -> x[i] -= dual[i]);
    convolution.scale(x, x, passes);
    each(i -> x[i] += seen[i]);
  }

  @Override
  public Grid light() {
    return image();
  }

  @Override
  public Grid explained() {
    Grid explained = Grid.zeros(plane.size());
    convolution.blur(x, explained.values());
    return explained;
  }

  private interface At {
    void at(int i);
  }

  private void each(At work) {
    workers.split(
        x.length,
        GRAIN,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            work.at(i);
          }
        });
  }

  @Override
  public void close() {
    // Java's own memory.
  }
}
