package io.github.selfdeblur.image.optics;

import ij.ImagePlus;
import ij.ImageStack;
import java.util.Optional;

/**
 * The planes of a file of which OME-XML tells what they are, in the order in which ImageJ read
 * them.
 */
public final class OmeStack {

  private OmeStack() {}

  /**
   * Makes channels, slices and frames of the planes of an image that was just opened.
   *
   * @return whether the file tells what they are
   */
  public static boolean arrange(ImagePlus image) {
    for (String text : ImageText.of(image)) {
      Optional<OmePlanes> planes = OmePlanes.of(text, image.getStackSize());
      if (planes.isPresent()) {
        arrange(image, planes.get());
        return true;
      }
    }
    return false;
  }

  private static void arrange(ImagePlus image, OmePlanes planes) {
    ImageStack read = image.getStack();
    ImageStack sorted = new ImageStack(image.getWidth(), image.getHeight());
    for (int place : planes.places()) {
      sorted.addSlice(read.getSliceLabel(place + 1), read.getProcessor(place + 1));
    }
    int[] sizes = planes.sizes();
    image.setStack(sorted, sizes[0], sizes[1], sizes[2]);
    image.setOpenAsHyperStack(true);
  }
}
