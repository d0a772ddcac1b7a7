package io.github.selfdeblur.testimages;

import ij.ImagePlus;
import ij.io.FileSaver;
import ij.measure.Calibration;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder of calibrated TIFF files as ImageJ writes them.
 *
 * @param folder is made if it does not exist
 * @param pixel width and height of a pixel in micrometres
 */
record TiffFolder(Path folder, double pixel) {

  /** Saves {@code NAME.tif}, {@code NAME-truth.tif} (16 bits) and {@code NAME-psf.tif} (float). */
  void save(TestImage image) throws IOException {
    Files.createDirectories(folder);
    save(image.name(), floats(image.recorded()).convertToShort(false), image.info());
    save(image.name() + "-truth", floats(image.truth()).convertToShort(false), "");
    save(image.name() + "-psf", floats(image.psf()), "");
  }

  private static ImageProcessor floats(Plane plane) {
    return new FloatProcessor(plane.width(), plane.height(), plane.toFloats());
  }

  private void save(String name, ImageProcessor pixels, String info) throws IOException {
    pixels.resetMinAndMax();
    ImagePlus image = new ImagePlus(name, pixels);
    Calibration calibration = image.getCalibration();
    calibration.pixelWidth = pixel;
    calibration.pixelHeight = pixel;
    calibration.setUnit("micron");
    if (!info.isEmpty()) {
      image.setProperty("Info", info);
    }
    Path file = folder.resolve(name + ".tif");
    if (!new FileSaver(image).saveAsTiff(file.toString())) {
      throw new IOException("cannot write " + file);
    }
  }
}
