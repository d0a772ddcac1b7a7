package io.github.selfdeblur.cli;

import ij.ImagePlus;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.grid.Grid;

/** ImageJ images for tests. */
final class TestPictures {

  private TestPictures() {}

  /** 16-bit, calibrated. */
  static ImagePlus blobs(int width, int height) {
    Grid pixels = Blobs.blurred(width, height, 3000);
    ImageProcessor grey = new FloatProcessor(width, height, pixels.values());
    grey.setMinAndMax(0, 65535);
    ImagePlus image = new ImagePlus("blobs", grey.convertToShort(false));
    image.getCalibration().setUnit("micron");
    image.getCalibration().pixelWidth = 0.1;
    image.getCalibration().pixelHeight = 0.1;
    return image;
  }

  /** 32-bit. */
  static ImagePlus of(int width, int height, float... firstValues) {
    float[] values = Blobs.sharp(width, height, 1).values();
    System.arraycopy(firstValues, 0, values, 0, firstValues.length);
    return new ImagePlus("values", new FloatProcessor(width, height, values));
  }

  static ImagePlus constant(float value) {
    FloatProcessor flat = new FloatProcessor(40, 40);
    flat.set(value);
    return new ImagePlus("flat", flat);
  }
}
