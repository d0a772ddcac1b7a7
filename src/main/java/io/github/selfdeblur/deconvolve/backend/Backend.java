package io.github.selfdeblur.deconvolve.backend;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Psf;

/**
 * Who computes with the arrays of methods, and where they lie. What it makes is for one thread at a
 * time, and whoever has it made closes it. Named as reports tell it: "2 threads of Java".
 */
public interface Backend {

  /** Threads of the CPU for what is done there, at most. */
  int threads();

  /**
   * Richardson's and Lucy's steps.
   *
   * @param tv λ of total variation, ≥ 0; 0 for none
   */
  LucyWork lucy(Grid blurry, Psf psf, double tv);

  /**
   * A Wiener filter's rounds.
   *
   * @param strength of the penalty on differences of neighbours, &gt; 0
   */
  WienerWork wiener(Grid blurry, Psf psf, double strength);

  /**
   * A Wiener filter without negative light.
   *
   * @param plane y, on a periodic grid whose sides are fast sizes
   * @param noiseRatio noise over specimen at each frequency, width / 2 + 1 of them in a row, row
   *     after row
   */
  PositiveWork positive(Grid plane, Psf psf, Grid noiseRatio);

  /** The equations of a hyper-Laplacian prior whose differences have variables of their own. */
  SplitEquations split(Grid blurry, Psf psf);

  /**
   * The equations of a sparse prior, reweighted.
   *
   * @param strength of the prior, &gt; 0
   */
  SparseEquations sparse(Grid blurry, Psf psf, double strength);
}
