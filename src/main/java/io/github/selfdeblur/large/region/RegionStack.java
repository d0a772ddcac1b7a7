package io.github.selfdeblur.large.region;

import ij.ImagePlus;
import ij.VirtualStack;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An image that is read by regions, as ImageJ sees it: a plane is in memory while it is shown. */
public final class RegionStack extends VirtualStack {

  private final RegionReader reader;

  private RegionStack(RegionReader reader) {
    super(reader.shape().width(), reader.shape().height(), reader.shape().planes());
    this.reader = reader;
  }

  /** With the image's channels, slices, frames and calibration. */
  public static ImagePlus image(String title, RegionReader reader) {
    ImageShape shape = reader.shape();
    ImagePlus image = new ImagePlus(title, new RegionStack(reader));
    image.setDimensions(shape.channels(), shape.slices(), shape.frames());
    image.setCalibration(reader.calibration());
    return image;
  }

  @Override
  public ImageProcessor getProcessor(int number) {
    FloatProcessor plane = new FloatProcessor(getWidth(), getHeight());
    try {
      float[] values = (float[]) plane.getPixels();
      reader.read(number - 1, 0, 0, getWidth(), getHeight(), values, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return plane;
  }

  @Override
  public int getBitDepth() {
    return 32;
  }
}
