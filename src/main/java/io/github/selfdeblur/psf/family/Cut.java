package io.github.selfdeblur.psf.family;

import io.github.selfdeblur.grid.Grid;

/**
 * A support outside of which a PSF is nothing.
 *
 * @param width px, odd; 0: none
 * @param height px, odd; 0: none
 */
public record Cut(int width, int height) {

  /** A PSF's light goes as far as it goes. */
  public static final Cut NONE = new Cut(0, 0);

  /** What is left of a PSF whose origin is px 0, of sum 1; at most the grid's side − 1. */
  double[] of(double[] psf, PeriodicGrid grid) {
    if (width == 0) {
      return psf;
    }
    double[] inside = new double[psf.length];
    double sum = 0;
    int down = Math.min(height / 2, (grid.side() - 1) / 2);
    int across = Math.min(width / 2, (grid.side() - 1) / 2);
    for (int y = -down; y <= down; y++) {
      for (int x = -across; x <= across; x++) {
        int at = grid.index(x, y);
        inside[at] = psf[at];
        sum += psf[at];
      }
    }
    for (int i = 0; i < inside.length; i++) {
      inside[i] /= sum;
    }
    return inside;
  }

  /** The part of a PSF around its middle that lies on the support, of sum 1. */
  public Grid supported(Grid psf) {
    int across = Math.min(width, psf.width()) - (width + 1) % 2;
    int down = Math.min(height, psf.height()) - (height + 1) % 2;
    Grid part = psf.crop((psf.width() - across) / 2, (psf.height() - down) / 2, across, down);
    return part.scaled(1 / part.sum(), 0);
  }
}
