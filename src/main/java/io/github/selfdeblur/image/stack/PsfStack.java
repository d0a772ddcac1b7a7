package io.github.selfdeblur.image.stack;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ImageProcessor;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.hyperstack.SourcePlane;

/** Images of one size that runs found, one after the other. */
final class PsfStack {

  /** Says nothing of an image that has no other. */
  private static final String ONLY_PLANE = new PlaneSet.Position(1, 1, 1).toString();

  private ImageStack stack;

  void add(ImageProcessor slice, String label) {
    if (stack == null) {
      stack = new ImageStack(slice.getWidth(), slice.getHeight());
    }
    stack.addSlice(label, slice);
  }

  boolean isEmpty() {
    return stack == null;
  }

  /** A window-ready image, several as frames, so that none takes them for a stack in depth. */
  ImagePlus image(ImagePlus source, String suffix, String info) {
    boolean only = source.getStackSize() == 1 && ONLY_PLANE.equals(stack.getSliceLabel(1));
    if (only && stack.size() == 1) {
      stack.setSliceLabel(null, 1);
    }
    ImagePlus image = SourcePlane.titled(source, suffix, stack, info);
    image.setDimensions(1, 1, stack.size());
    return image;
  }

  /** The same of one image for each channel: they are channels. */
  ImagePlus channels(ImagePlus source, String suffix, String info) {
    ImagePlus image = image(source, suffix, info);
    image.setDimensions(stack.size(), 1, 1);
    image.setOpenAsHyperStack(stack.size() > 1);
    return image;
  }
}
