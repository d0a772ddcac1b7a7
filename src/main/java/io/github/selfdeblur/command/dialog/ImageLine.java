package io.github.selfdeblur.command.dialog;

import ij.ImagePlus;

/** What an image is, in a line. */
final class ImageLine {

  private ImageLine() {}

  /**
   * Size, slices, channels, frames and type.
   *
   * @param image null: it is not open
   */
  static String of(ImagePlus image) {
    if (image == null) {
      return "A file, which is opened when the run begins.";
    }
    String type = image.getType() == ImagePlus.COLOR_RGB ? "RGB" : image.getBitDepth() + "-bit";
    return image.getWidth()
        + "×"
        + image.getHeight()
        + " px, "
        + count(image.getNSlices(), "slice")
        + ", "
        + count(image.getNChannels(), "channel")
        + (image.getNFrames() > 1 ? ", " + count(image.getNFrames(), "frame") : "")
        + ", "
        + type;
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
