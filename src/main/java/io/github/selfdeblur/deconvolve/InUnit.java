package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.deconvolve.backend.Backend;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.rules.Require;
import java.util.OptionalInt;

/**
 * A method that is given the image on a scale of its own, and whose result is given back on the
 * image's.
 *
 * @param method whose strength is meant for that scale
 * @param zero what is 0 there
 * @param unit what is 1 there, above zero; &gt; 0
 */
public record InUnit(KnownPsfMethod method, double zero, double unit) implements KnownPsfMethod {

  public InUnit {
    Require.positive(unit, "The unit");
  }

  @Override
  public Grid deconvolve(Grid blurry, Psf psf, Progress progress) {
    return method.deconvolve(onScale(blurry), psf, progress).scaled(unit, zero);
  }

  @Override
  public KnownPsfMethod settled(Grid part, Psf psf) {
    return new InUnit(method.settled(onScale(part), psf), zero, unit);
  }

  @Override
  public OptionalInt settledAfter(Grid part, Psf psf) {
    return method.settledAfter(onScale(part), psf);
  }

  @Override
  public KnownPsfMethod on(Backend other) {
    return new InUnit(method.on(other), zero, unit);
  }

  private Grid onScale(Grid grid) {
    return grid.scaled(1 / unit, -zero / unit);
  }

  @Override
  public String toString() {
    return method.toString();
  }
}
