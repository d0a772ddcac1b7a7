package io.github.selfdeblur.image.compare.entry;

import ij.ImagePlus;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.progress.Monitor;

/** An image that is there: what whatever program made of the blurry one. */
public record ImageEntry(ImagePlus image) implements Entry {

  @Override
  public String label() {
    return image.getTitle();
  }

  @Override
  public boolean takesPsf() {
    return false;
  }

  /** A stack is looked at as a stack. */
  @Override
  public boolean isForPlanesOnly() {
    return false;
  }

  @Override
  public void check(ImagePlus blurry) {
    if (!size(image).equals(size(blurry))) {
      throw new IllegalArgumentException(
          "Results must be as large as the blurry image, %s px, got %s px of %s."
              .formatted(size(blurry), size(image), label()));
    }
  }

  private static String size(ImagePlus image) {
    return image.getWidth() + "×" + image.getHeight();
  }

  @Override
  public Made run(ImagePlus blurry, PsfImage psf, int number, Monitor monitor) {
    return new Made(image, null, Double.NaN, true);
  }
}
