package io.github.selfdeblur.window.picture;

import ij.process.FloatProcessor;
import io.github.selfdeblur.grid.Grid;
import java.awt.image.BufferedImage;

/**
 * A plane in grey, ready to be drawn. To make one takes time that grows with the plane, which
 * Swing's thread does not have.
 */
public record Picture(BufferedImage pixels) {

  /** A plane with {@code black} as black and {@code white} as white. */
  public static Picture of(Grid plane, double black, double white) {
    FloatProcessor grey = new FloatProcessor(plane.width(), plane.height(), plane.values());
    grey.setMinAndMax(black, white);
    return new Picture(grey.getBufferedImage());
  }

  /** In its own range. */
  public static Picture of(Grid plane) {
    return of(plane, plane.minimum(), plane.maximum());
  }

  /** Of a PSF: black is no light. */
  public static Picture ofPsf(Grid psf) {
    return of(psf, 0, psf.maximum());
  }

  public int width() {
    return pixels.getWidth();
  }

  public int height() {
    return pixels.getHeight();
  }
}
