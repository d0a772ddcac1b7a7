package io.github.selfdeblur.psf.spectrum;

/**
 * A Gaussian, exp(−((across · x + slant · y)² + (down · y)²) / 2) for x and y in px from its
 * centre.
 *
 * @param across 1/px, &gt; 0
 * @param down 1/px, &gt; 0
 * @param slant 1/px
 */
public record GaussianShape(double across, double down, double slant) implements PsfShape {

  @Override
  public GaussianShape mirrored() {
    return this;
  }
}
