package io.github.selfdeblur.large;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.FloatProcessor;
import io.github.selfdeblur.convolution.Blur;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.psf.Psf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/** A small stack that stands for a large one: textured discs under a PSF, with noise, 16 bits. */
final class LargeVolume {

  static final int WIDTH = 84;
  static final int HEIGHT = 72;
  static final int DEPTH = 12;
  static final int TILES = 4;

  private LargeVolume() {}

  static ImagePlus psf(int depth) {
    ImageStack stack = new ImageStack(5, 5);
    for (int z = 0; z < depth; z++) {
      FloatProcessor plane = new FloatProcessor(5, 5);
      for (int i = 0; i < 25; i++) {
        double x = i % 5 - 2;
        double y = i / 5 - 2;
        double beside = z - (depth - 1) / 2.0;
        plane.setf(i, (float) Math.exp(-(x * x + 1.3 * y * y) / 2 - beside * beside));
      }
      stack.addSlice(plane);
    }
    return new ImagePlus("psf", stack);
  }

  static ImagePlus image(int channels) {
    ImageStack stack = new ImageStack(WIDTH, HEIGHT);
    Random random = new Random(3);
    Grid[] blurred = new Grid[channels];
    for (int channel = 0; channel < channels; channel++) {
      blurred[channel] = blurred(random);
    }
    for (int z = 0; z < DEPTH; z++) {
      for (Grid light : blurred) {
        FloatProcessor plane = new FloatProcessor(WIDTH, HEIGHT, light.plane(z).values());
        for (int i = 0; i < plane.getPixelCount(); i++) {
          double grey = plane.getf(i) + Math.sqrt(plane.getf(i)) * random.nextGaussian();
          plane.setf(i, (float) Math.max(0, Math.rint(grey)));
        }
        stack.addSlice(plane.convertToShortProcessor(false));
      }
    }
    ImagePlus image = new ImagePlus("volume", stack);
    image.setDimensions(channels, DEPTH, 1);
    Calibration calibration = new Calibration();
    calibration.setUnit("micron");
    calibration.pixelWidth = 0.25;
    calibration.pixelHeight = 0.25;
    calibration.pixelDepth = 0.5;
    image.setCalibration(calibration);
    return image;
  }

  private static Grid blurred(Random random) {
    Grid sharp = Grid.zeros(WIDTH, HEIGHT, DEPTH);
    for (int i = 0; i < sharp.values().length; i++) {
      double x = i % WIDTH;
      double y = i / WIDTH % HEIGHT;
      double z = i / (WIDTH * HEIGHT);
      double disc = Math.sin(x / 7) * Math.cos(y / 6) * Math.sin(z / 4 + x / 20);
      sharp.values()[i] = (float) (60 + (disc > 0.3 ? 1500 + 700 * random.nextGaussian() : 0));
    }
    return Blur.of(sharp, Psf.normalised(grid(psf(3)), 2, 2, 1), 1);
  }

  private static Grid grid(ImagePlus image) {
    Grid grid = Grid.zeros(image.getWidth(), image.getHeight(), image.getStackSize());
    int px = image.getWidth() * image.getHeight();
    for (int z = 0; z < image.getStackSize(); z++) {
      float[] plane = (float[]) image.getStack().getPixels(z + 1);
      System.arraycopy(plane, 0, grid.values(), z * px, px);
    }
    return grid;
  }

  static Path saved(ImagePlus image, Path folder) throws IOException {
    Path file = folder.resolve("volume.tif");
    ImageFiles.saveTiff(image, file);
    return file;
  }

  static Answers how(String method, int iterations) {
    Map<String, String> answers = new HashMap<>();
    answers.put("method", method);
    answers.put("iterations", String.valueOf(iterations));
    answers.put("device", "cpu");
    answers.put("threads", "1");
    return new Answers(answers);
  }

  /** In tiles of 60 px. */
  static TileRequest request(Path image, ImagePlus psf, Answers how, Path out) {
    return new TileRequest(
        image, psf, how, Optional.of(new int[] {60, 60, DEPTH}), OptionalDouble.of(500), out);
  }
}
