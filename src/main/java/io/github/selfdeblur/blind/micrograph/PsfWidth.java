package io.github.selfdeblur.blind.micrograph;

import io.github.selfdeblur.grid.Grid;

/** How wide a PSF is. */
final class PsfWidth {

  private PsfWidth() {}

  /**
   * The full width at half maximum, px: along lines through the brightest px, the mean of both
   * axes, between px in proportion.
   */
  static double halfMaximumPx(Grid psf) {
    int peak = 0;
    for (int i = 1; i < psf.values().length; i++) {
      if (psf.values()[i] > psf.values()[peak]) {
        peak = i;
      }
    }
    int x = peak % psf.width();
    int y = peak / psf.width();
    double across = reach(psf, x, y, 1, 0) + reach(psf, x, y, -1, 0);
    double down = reach(psf, x, y, 0, 1) + reach(psf, x, y, 0, -1);
    return (across + down) / 2;
  }

  /** px from a place to where the PSF has fallen to a half. */
  private static double reach(Grid psf, int x, int y, int dx, int dy) {
    float[] values = psf.values();
    float half = values[y * psf.width() + x] / 2;
    float last = values[y * psf.width() + x];
    for (int step = 1; ; step++) {
      int nextX = x + step * dx;
      int nextY = y + step * dy;
      if (nextX < 0 || nextX >= psf.width() || nextY < 0 || nextY >= psf.height()) {
        return step - 0.5;
      }
      float next = values[nextY * psf.width() + nextX];
      if (next <= half) {
        return step - 1 + (last - half) / (last - next);
      }
      last = next;
    }
  }
}
