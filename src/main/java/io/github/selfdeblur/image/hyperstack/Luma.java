package io.github.selfdeblur.image.hyperstack;

import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;

/** The brightness of RGB pixels: Y of YCbCr, ITU-R BT.601, full range 0 to 255. */
final class Luma {

  private Luma() {}

  /** Y of every pixel. */
  static FloatProcessor of(ImageProcessor rgb) {
    int[] colours = (int[]) rgb.getPixels();
    float[] luma = new float[colours.length];
    for (int i = 0; i < luma.length; i++) {
      luma[i] = of(colours[i]);
    }
    return new FloatProcessor(rgb.getWidth(), rgb.getHeight(), luma);
  }

  /** The same chroma with another Y: the change of Y is added to red, green and blue. */
  static ColorProcessor replace(ImageProcessor rgb, FloatProcessor luma) {
    int[] colours = (int[]) rgb.getPixels();
    int[] changed = new int[colours.length];
    for (int i = 0; i < changed.length; i++) {
      float change = luma.getf(i) - of(colours[i]);
      changed[i] =
          byteOf(colours[i] >> 16, change) << 16
              | byteOf(colours[i] >> 8, change) << 8
              | byteOf(colours[i], change);
    }
    return new ColorProcessor(rgb.getWidth(), rgb.getHeight(), changed);
  }

  /** Y of a colour, whose lowest bytes are red, green and blue. */
  static float of(int colour) {
    int red = colour >> 16 & 0xFF;
    int green = colour >> 8 & 0xFF;
    int blue = colour & 0xFF;
    return 0.299f * red + 0.587f * green + 0.114f * blue;
  }

  private static int byteOf(int component, float change) {
    return Math.max(0, Math.min(255, Math.round((component & 0xFF) + change)));
  }
}
