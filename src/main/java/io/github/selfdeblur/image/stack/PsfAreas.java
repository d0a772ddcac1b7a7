package io.github.selfdeblur.image.stack;

import ij.ImagePlus;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.PsfArea;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.quality.focus.InformativeWindow;
import java.awt.Rectangle;

/**
 * The parts of an image's planes in which PSFs are sought, all of one size.
 *
 * @param plane the whole plane
 * @param fixed the same part of every plane; null where each plane has its own window
 * @param window the size of such windows
 */
record PsfAreas(Rectangle plane, Rectangle fixed, Rectangle window) {

  /** Up to these sides a plane is small enough to be looked at as a whole. */
  private static final int SMALL_PX = 512;

  private static final int WINDOW_PX = 256;

  /** A window is at least so many times as large as the PSF's support. */
  private static final int WINDOW_PSFS = 4;

  /**
   * @throws IllegalArgumentException with one sentence where there is no such part
   */
  static PsfAreas of(ImagePlus image, PsfArea area, SelfDeblurOptions options) {
    Rectangle plane = new Rectangle(image.getWidth(), image.getHeight());
    Rectangle window =
        new Rectangle(
            Math.min(plane.width, Math.max(WINDOW_PX, WINDOW_PSFS * options.psfWidth())),
            Math.min(plane.height, Math.max(WINDOW_PX, WINDOW_PSFS * options.psfHeight())));
    Rectangle selection = selection(image, plane);
    boolean small = plane.width <= SMALL_PX && plane.height <= SMALL_PX;
    Rectangle fixed =
        switch (area.rule()) {
          case AUTO -> selection != null ? selection : small ? plane : null;
          case IMAGE -> plane;
          case SELECTION -> required(selection, image);
          case WINDOW -> null;
          case GIVEN -> inside(area.given().orElseThrow(), plane);
        };
    return new PsfAreas(plane, fixed == null && window.equals(plane) ? plane : fixed, window);
  }

  /** Whether PSFs are sought in whole planes. */
  boolean areWhole() {
    return plane.equals(fixed);
  }

  /** The same choice, which no longer depends on the selection. */
  PsfArea explicit() {
    if (fixed == null) {
      return PsfArea.WINDOW;
    }
    return areWhole() ? PsfArea.IMAGE : PsfArea.of(fixed.x, fixed.y, fixed.width, fixed.height);
  }

  /** px of each part. */
  long pixels() {
    return (long) size().width * size().height;
  }

  /** A rectangle of the size of each part. */
  Rectangle size() {
    return fixed == null ? window : fixed;
  }

  /** The part of a plane. */
  Rectangle in(Grid values) {
    if (fixed != null) {
      return fixed;
    }
    InformativeWindow best =
        InformativeWindow.of(values, saturatedFrom(values.maximum()), window.width, window.height);
    return new Rectangle(best.left(), best.top(), window.width, window.height);
  }

  /** Cameras end at a power of 2, less 1; an image that does not reach one is not saturated. */
  private static double saturatedFrom(double maximum) {
    long beyond = Math.round(maximum) + 1;
    boolean full = beyond >= 256 && Long.bitCount(beyond) == 1;
    return full ? maximum : Double.POSITIVE_INFINITY;
  }

  /** The bounding rectangle of an area selection within the plane; null where there is none. */
  private static Rectangle selection(ImagePlus image, Rectangle plane) {
    if (image.getRoi() == null || !image.getRoi().isArea()) {
      return null;
    }
    Rectangle bounds = image.getRoi().getBounds().intersection(plane);
    return bounds.isEmpty() ? null : bounds;
  }

  private static Rectangle required(Rectangle selection, ImagePlus image) {
    if (selection == null) {
      throw new IllegalArgumentException(
          "PSF area selection needs an area selection in the image, but "
              + image.getTitle()
              + " has none: draw one or choose another PSF area.");
    }
    return selection;
  }

  private static Rectangle inside(PsfArea.Part part, Rectangle plane) {
    Rectangle given = new Rectangle(part.x(), part.y(), part.width(), part.height());
    if (given.isEmpty() || !plane.contains(given)) {
      throw new IllegalArgumentException(
          "The PSF's area must lie in the image of "
              + plane.width
              + "×"
              + plane.height
              + " px, got "
              + text(given)
              + ".");
    }
    return given;
  }

  /** Such as "256×256 px at 12, 40". */
  static String text(Rectangle area) {
    return area.width + "×" + area.height + " px at " + area.x + ", " + area.y;
  }
}
