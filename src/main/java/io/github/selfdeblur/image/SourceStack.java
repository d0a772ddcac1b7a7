package io.github.selfdeblur.image;

import ij.ImagePlus;
import ij.ImageStack;
import io.github.selfdeblur.plane.Size;

/**
 * The grey values of all slices of a channel and frame of an ImageJ image.
 *
 * @param values x fastest, then y, then z
 * @param size px along x, y and, where there are several slices, z
 */
record SourceStack(float[] values, int... size) {

  /**
   * Whether an array holds the slices of {@code image}, before any of them is read.
   *
   * @throws IllegalArgumentException with one sentence where it does not
   */
  static void checkSize(ImagePlus image) {
    Size.px(image.getWidth(), image.getHeight(), image.getNSlices());
  }

  /**
   * @param channel from 1
   * @param frame from 1
   * @throws IllegalArgumentException with one sentence where they are too many
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
    float[] values = new float[Size.px(width, height, depth)];
    for (int z = 0; z < depth; z++) {
      int index = image.getStackIndex(channel, z + 1, frame);
      float[] plane = SourcePlane.values(image, stack.getProcessor(index));
      System.arraycopy(plane, 0, values, z * plane.length, plane.length);
    }
    return new SourceStack(values, width, height, depth);
  }
}
