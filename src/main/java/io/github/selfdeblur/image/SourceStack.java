package io.github.selfdeblur.image;

import ij.ImagePlus;
import ij.ImageStack;

/**
 * The grey values of all slices of a channel and frame of an ImageJ image.
 *
 * @param values x fastest, then y, then z
 * @param size px along x, y and, where there are several slices, z
 */
record SourceStack(float[] values, int... size) {

  /** What a Java array holds. */
  private static final long MOST_PX = Integer.MAX_VALUE - 8;

  /**
   * @param channel from 1
   * @param frame from 1
   */
  static SourceStack of(ImagePlus image, int channel, int frame) {
    int width = image.getWidth();
    int height = image.getHeight();
    int depth = image.getNSlices();
    ImageStack stack = image.getStack();
    if (depth == 1) {
      int index = image.getStackIndex(channel, 1, frame);
      return new SourceStack(SourcePlane.values(image, stack.getProcessor(index)), width, height);
    }
    long count = (long) width * height * depth;
    if (count > MOST_PX) {
      throw new IllegalArgumentException(
          "A stack must have at most " + MOST_PX + " px, got " + count + ".");
    }
    float[] values = new float[(int) count];
    for (int z = 0; z < depth; z++) {
      int index = image.getStackIndex(channel, z + 1, frame);
      float[] plane = SourcePlane.values(image, stack.getProcessor(index));
      System.arraycopy(plane, 0, values, z * plane.length, plane.length);
    }
    return new SourceStack(values, width, height, depth);
  }
}
