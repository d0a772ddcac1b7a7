package io.github.selfdeblur.cli;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileInfo;
import ij.io.TiffEncoder;
import ij.process.FloatProcessor;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.optics.OmeText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An OME-TIFF of a microscope: two channels of 525 and 600 nm, NA 1.4, px of 0.108 um. */
final class OmeTiff {

  static final int WIDTH = 44;
  static final int HEIGHT = 40;

  private OmeTiff() {}

  static ImagePlus planes() {
    ImageStack stack = new ImageStack(WIDTH, HEIGHT);
    for (float peak : new float[] {3000, 2000}) {
      Grid blobs = Blobs.blurred(WIDTH, HEIGHT, peak);
      stack.addSlice(
          new FloatProcessor(WIDTH, HEIGHT, blobs.values()).convertToShortProcessor(false));
    }
    return new ImagePlus("cells", stack);
  }

  /** As a program that has a hyperstack and its metadata in memory. */
  static ImagePlus opened() {
    ImagePlus image = planes();
    image.setDimensions(2, 1, 1);
    image.setProperty("Info", OmeText.twoChannels(WIDTH, HEIGHT));
    return new CompositeImage(image);
  }

  static void write(Path file) throws IOException {
    FileInfo info = planes().getFileInfo();
    info.description = OmeText.twoChannels(WIDTH, HEIGHT);
    try (OutputStream out = Files.newOutputStream(file)) {
      new TiffEncoder(info).write(out);
    }
  }
}
