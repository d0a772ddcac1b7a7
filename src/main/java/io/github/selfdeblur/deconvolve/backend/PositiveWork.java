package io.github.selfdeblur.deconvolve.backend;

import io.github.selfdeblur.grid.Grid;

/**
 * A Wiener filter held at 0 and above by ADMM: an image x that the filter makes, one without
 * negative light, and what their difference adds up to. At first x is the filter's own image. All
 * grids are of the periodic plane's size.
 */
public interface PositiveWork extends Work {

  /** x. */
  Grid image();

  /** Takes the light of x: its values, and what they differed by so far, where above 0. */
  void clip();

  /**
   * Makes x anew by the filter, tied to the light: (H* Y + tie · L) / (|H|² + ratio + tie).
   *
   * @param tie &gt; 0, the same in all calls
   */
  void filter(double tie);

  /** The light. */
  Grid light();

  /** What the PSF makes of the light. */
  Grid explained();
}
