package io.github.selfdeblur.image.hyperstack;

import ij.ImagePlus;
import ij.ImageStack;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Size;

/** The grey values of all slices of a channel and frame of an ImageJ image. */
public final class SourceStack {

  private SourceStack() {}

  /**
   * Whether an array holds the slices of {@code image}, before any of them is read.
   *
   * @throws IllegalArgumentException with one sentence where it does not
   */
  public static void checkSize(ImagePlus image) {
    Size.px(image.getWidth(), image.getHeight(), image.getNSlices());
  }

  /**
   * The values along x, y and, where there are several slices, z.
   *
   * @param channel from 1
   * @param frame from 1
   * @throws IllegalArgumentException with one sentence where they are too many
   */
  public static Grid of(ImagePlus image, int channel, int frame) {
    int width = image.getWidth();
    int height = image.getHeight();
    int depth = image.getNSlices();
    ImageStack stack = image.getStack();
    if (depth == 1) {
      int index = image.getStackIndex(channel, 1, frame);
      return new Grid(SourcePlane.values(image, stack.getProcessor(index)), width, height);
    }
    float[] values = new float[Size.px(width, height, depth)];
    for (int z = 0; z < depth; z++) {
      int index = image.getStackIndex(channel, z + 1, frame);
      float[] plane = SourcePlane.values(image, stack.getProcessor(index));
      System.arraycopy(plane, 0, values, z * plane.length, plane.length);
    }
    return new Grid(values, width, height, depth);
  }
}
