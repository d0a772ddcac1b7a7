package io.github.selfdeblur.image;

import ij.ImagePlus;
import ij.ImageStack;

/**
 * The grey values of all slices of the current channel and frame of an ImageJ image.
 *
 * @param values x fastest, then y, then z
 * @param size px along x, y and, where there are several slices, z
 */
record SourceStack(float[] values, int... size) {

  /** What a Java array holds. */
  private static final long MOST_PX = Integer.MAX_VALUE - 8;

  /**
   * @param what the image is called in messages
   * @throws IllegalArgumentException where there is no image
   */
  static SourceStack of(ImagePlus image, String what) {
    if (image == null || image.getProcessor() == null) {
      throw new IllegalArgumentException("There is no " + what + ": open one first.");
    }
    int width = image.getWidth();
    int height = image.getHeight();
    int depth = image.getNSlices();
    if (depth == 1) {
      return new SourceStack(SourcePlane.values(image, image.getProcessor()), width, height);
    }
    ImageStack stack = image.getStack();
    long count = (long) width * height * depth;
    if (count > MOST_PX) {
      throw new IllegalArgumentException(
          "A stack must have at most " + MOST_PX + " px, got " + count + ".");
    }
    float[] values = new float[(int) count];
    for (int z = 0; z < depth; z++) {
      int index = image.getStackIndex(image.getC(), z + 1, image.getT());
      float[] plane = SourcePlane.values(image, stack.getProcessor(index));
      System.arraycopy(plane, 0, values, z * plane.length, plane.length);
    }
    return new SourceStack(values, width, height, depth);
  }
}
