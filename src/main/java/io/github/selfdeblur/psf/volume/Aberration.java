package io.github.selfdeblur.psf.volume;

import io.github.selfdeblur.psf.Zernike;
import java.util.Optional;

/**
 * What may be wrong with the wavefront that a stack is seen by. Piston, tilt and defocus are not
 * among it: they only move the object.
 */
public enum Aberration {
  /** Noll index 5. */
  OBLIQUE_ASTIGMATISM("oblique astigmatism", Zernike.OBLIQUE_ASTIGMATISM),
  /** Noll index 6. */
  ASTIGMATISM("astigmatism", Zernike.ASTIGMATISM),
  /** Noll index 7. */
  VERTICAL_COMA("vertical coma", Zernike.VERTICAL_COMA),
  /** Noll index 8. */
  HORIZONTAL_COMA("horizontal coma", Zernike.HORIZONTAL_COMA),
  /** What a specimen of another refractive index does, as {@link IndexMismatch} has it. */
  INDEX_MISMATCH("spherical aberration (index mismatch)", null);

  private final String label;
  private final Zernike zernike;

  Aberration(String label, Zernike zernike) {
    this.label = label;
    this.zernike = zernike;
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** The polynomial that it is, if it is one. */
  Optional<Zernike> zernike() {
    return Optional.ofNullable(zernike);
  }
}
