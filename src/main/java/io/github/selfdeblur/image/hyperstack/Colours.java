package io.github.selfdeblur.image.hyperstack;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ColorProcessor;

/** The pixels of an image in other colours: all else stays, as far as ImageJ knows it. */
public final class Colours {

  private Colours() {}

  /** Three channels of 8 bits, red, green and blue, as RGB. */
  public static ImagePlus merged(ImagePlus channels) {
    ImageStack source = channels.getStack();
    ImageStack merged = new ImageStack(channels.getWidth(), channels.getHeight());
    for (int i = 1; i + 2 <= source.size(); i += 3) {
      ColorProcessor rgb = new ColorProcessor(channels.getWidth(), channels.getHeight());
      rgb.setRGB(
          (byte[]) source.getPixels(i),
          (byte[]) source.getPixels(i + 1),
          (byte[]) source.getPixels(i + 2));
      merged.addSlice(source.getSliceLabel(i), rgb);
    }
    return like(channels, merged);
  }

  /**
   * An image that has all of {@code source} but its pixels.
   *
   * @param pixels a plane for each of the source's, or for all channels of a slice and frame
   */
  static ImagePlus like(ImagePlus source, ImageStack pixels) {
    ImagePlus image = new ImagePlus(source.getTitle(), pixels);
    int channels = pixels.size() / (source.getNSlices() * source.getNFrames());
    image.setDimensions(channels, source.getNSlices(), source.getNFrames());
    image.setOpenAsHyperStack(source.isHyperStack());
    image.setCalibration(source.getCalibration().copy());
    image.setFileInfo(source.getOriginalFileInfo());
    image.setProperty("Info", source.getInfoProperty());
    image.setProperties(source.getPropertiesAsArray());
    image.setOverlay(source.getOverlay());
    image.setRoi(source.getRoi());
    image.setPosition(Math.min(channels, source.getC()), source.getZ(), source.getT());
    image.changes = source.changes;
    return image;
  }
}
