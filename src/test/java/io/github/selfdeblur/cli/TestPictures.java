package io.github.selfdeblur.cli;

import ij.ImagePlus;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import java.io.IOException;
import java.nio.file.Path;

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
    Grid pixels = Blobs.sharp(width, height, 1);
    System.arraycopy(firstValues, 0, pixels.values(), 0, firstValues.length);
    return image("values", pixels);
  }

  /** The PSF of the blobs. */
  static ImagePlus psf() {
    return image("psf", Blobs.psf());
  }

  /** 32-bit. */
  static ImagePlus image(String title, Grid pixels) {
    return new ImagePlus(
        title, new FloatProcessor(pixels.width(), pixels.height(), pixels.values()));
  }

  /** The grey values of an ImagePlus of 32 bits, which scripts know as an object. */
  static float[] pixels(Object image) {
    return (float[]) ((ImagePlus) image).getProcessor().getPixels();
  }

  /** The grey values in a file. */
  static float[] pixels(Path file) throws IOException {
    return pixels(ImageFiles.open(file));
  }

  static ImagePlus constant(float value) {
    FloatProcessor flat = new FloatProcessor(40, 40);
    flat.set(value);
    return new ImagePlus("flat", flat);
  }
}
