package io.github.selfdeblur.deconvolve.plain;

import io.github.selfdeblur.deconvolve.backend.Backend;
import io.github.selfdeblur.deconvolve.backend.LucyWork;
import io.github.selfdeblur.deconvolve.backend.PositiveWork;
import io.github.selfdeblur.deconvolve.backend.SparseEquations;
import io.github.selfdeblur.deconvolve.backend.SplitEquations;
import io.github.selfdeblur.deconvolve.backend.WienerWork;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.rules.Require;

/**
 * Java itself computes.
 *
 * @param threads at most so many are used; results do not depend on it
 */
public record PlainBackend(int threads) implements Backend {

  public PlainBackend {
    Require.atLeast(1, threads, "threads");
  }

  @Override
  public LucyWork lucy(Grid blurry, Psf psf, double tv) {
    return new PlainLucy(blurry, psf, tv, new Workers(threads));
  }

  @Override
  public WienerWork wiener(Grid blurry, Psf psf, double strength) {
    return new PlainWiener(blurry, psf, strength, new Workers(threads));
  }

  @Override
  public PositiveWork positive(Grid plane, Psf psf, Grid noiseRatio) {
    return new PlainPositive(plane, psf, noiseRatio, new Workers(threads));
  }

  @Override
  public SplitEquations split(Grid blurry, Psf psf) {
    return new PlainSplit(blurry, psf, new Workers(threads));
  }

  @Override
  public SparseEquations sparse(Grid blurry, Psf psf, double strength) {
    return new PlainSparse(blurry, psf, strength, new Workers(threads));
  }

  @Override
  public String toString() {
    return threads == 1 ? "1 thread of Java" : threads + " threads of Java";
  }
}
