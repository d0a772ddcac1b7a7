package io.github.selfdeblur.image.classic;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileSaver;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Psf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * DeconvolutionLab2: Sage et al. 2017, doi:10.1016/j.ymeth.2016.12.015. Image, PSF and result are
 * files of a temporary folder, by which it shows nothing. It does not end early, and reckons with
 * an image that goes on at its opposite borders.
 */
final class DeconvolutionLab2 {

  private static final int ITERATIONS = 30;
  private static final String IMAGE = "image.tif";
  private static final String PSF = "psf.tif";
  private static final String RESULT = "result";

  private DeconvolutionLab2() {}

  static Timed run(MacroCommand command, Grid image, Psf psf, Runnable meanwhile)
      throws IOException {
    Path folder = Files.createTempDirectory("selfdeblur");
    try {
      save(image, folder.resolve(IMAGE));
      save(Images.psf(psf, image.size()), folder.resolve(PSF));
      double seconds = command.run(options(folder), meanwhile);
      ImagePlus result = open(folder.resolve(RESULT + ".tif"));
      return new Timed(Images.values(result, image.dimensions()), seconds);
    } finally {
      for (String name : List.of(IMAGE, PSF, RESULT + ".tif")) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.deleteIfExists(folder);
    }
  }

  /** On the thread of the command, without a window, a console, or statistics of its own. */
  private static String options(Path folder) {
    return "-image file %s -psf file %s -algorithm RL %d -out stack noshow %s -path %s"
            .formatted(IMAGE, PSF, ITERATIONS, RESULT, folder)
        + " -monitor 0 -verbose mute -stats false -system no -multithreading no";
  }

  private static void save(Grid values, Path file) throws IOException {
    ImagePlus image = Images.of(file.getFileName().toString(), values);
    FileSaver saver = new FileSaver(image);
    String path = file.toString();
    if (!(image.getStackSize() > 1 ? saver.saveAsTiffStack(path) : saver.saveAsTiff(path))) {
      throw new IOException(file + " cannot be written.");
    }
  }

  private static ImagePlus open(Path file) throws IOException {
    ImagePlus image = Files.exists(file) ? IJ.openImage(file.toString()) : null;
    if (image == null) {
      throw new IOException("DeconvolutionLab2 made no image.");
    }
    image.setDimensions(1, image.getStackSize(), 1);
    return image;
  }
}
