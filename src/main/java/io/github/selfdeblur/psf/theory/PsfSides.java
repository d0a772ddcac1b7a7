package io.github.selfdeblur.psf.theory;

/**
 * How large a theoretical PSF is to be.
 *
 * @param width px, odd; 0: as the optics suggest
 * @param height px, odd; 0: likewise
 * @param slices odd; 0: likewise, 1: a plane
 */
public record PsfSides(int width, int height, int slices) {

  /** As the optics suggest. */
  public static final PsfSides SUGGESTED = new PsfSides(0, 0, 0);

  private static final int LARGEST = 1023;

  public PsfSides {
    requireSide(width, "width");
    requireSide(height, "height");
    requireSide(slices, "number of slices");
  }

  private static void requireSide(int side, String what) {
    if (side != 0 && (side < 1 || side > LARGEST || side % 2 == 0)) {
      throw new IllegalArgumentException(
          "The PSF's %s must be odd and at most %d, or 0, got %d.".formatted(what, LARGEST, side));
    }
  }

  /** Of two along one axis the one that is given, else the other. */
  static int or(int given, int suggested) {
    return given == 0 ? suggested : given;
  }
}
