package io.github.selfdeblur.nonblind;

/**
 * A method that is given the image in a unit of its own, and whose result is given back in the
 * image's.
 *
 * @param method whose strength is meant for that unit
 * @param unit &gt; 0, in the image's
 */
public record InUnit(KnownPsfMethod method, double unit) implements KnownPsfMethod {

  public InUnit {
    Require.positive(unit, "The unit");
  }

  @Override
  public Grid deconvolve(Grid blurry, Psf psf, Progress progress) {
    Grid sharp = method.deconvolve(times(1 / unit, blurry), psf, progress);
    return times(unit, sharp);
  }

  @Override
  public KnownPsfMethod settled(Grid part, Psf psf) {
    return new InUnit(method.settled(times(1 / unit, part), psf), unit);
  }

  private static Grid times(double factor, Grid grid) {
    float[] scaled = new float[grid.values().length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (factor * grid.values()[i]);
    }
    return new Grid(scaled, grid.size());
  }

  @Override
  public String toString() {
    return method.toString();
  }
}
