package io.github.selfdeblur.deconvolve;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.intensity.NoiseLevel;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.quality.Psnr;
import io.github.selfdeblur.quality.align.Aligned;
import io.github.selfdeblur.quality.align.ShiftAlignment;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Real photographs with measured kernels. The mean over the 16 images is 34.95 dB; Levin's own
 * results with these kernels have 34.70 dB, and of the two images here 37.28 and 33.15 dB.
 */
class LevinTrueKernelTest {

  private static final Path LEVIN = Path.of("..", "shared", "data", "levin");

  @BeforeAll
  static void dataIsThere() {
    assumeTrue(Files.isDirectory(LEVIN), "Skipped: needs Levin's images in " + LEVIN);
  }

  @Test
  void imageOneKernelFive() throws IOException {
    assertTrue(psnr(1, 5) > 37.4);
  }

  @Test
  void imageTwoKernelEight() throws IOException {
    assertTrue(psnr(2, 8) > 33.2);
  }

  private static double psnr(int image, int kernel) throws IOException {
    double sigma = NoiseLevel.of(blurry(image, kernel)) / 255;
    Grid result = deconvolved(image, kernel, SparsePrior.forNoise(sigma, 2));
    return psnr(result, read("gt/im" + image + ".png"));
  }

  /** Another program's results, whose strength is not told. */
  @Test
  void theResultsOfTheSetAreThisEstimatorsAtOneThousandth() throws IOException {
    Grid theirs = read("known-kernel/im1_kernel5_img.png");
    assertTrue(psnr(deconvolved(1, 5, new SparsePrior(0.001, true, 2)), theirs) > 53);
    assertTrue(psnr(deconvolved(1, 5, new SparsePrior(0.003, true, 2)), theirs) < 43);
  }

  private static Grid deconvolved(int image, int kernel, SparsePrior method) throws IOException {
    Grid psf = read("kernels/kernel" + kernel + ".png").mirrored();
    Grid blurry = blurry(image, kernel).scaled(1 / 255.0, 0);
    return method.deconvolve(blurry, psf.scaled(1 / psf.sum(), 0), Progress.NONE).scaled(255, 0);
  }

  private static Grid blurry(int image, int kernel) throws IOException {
    return read("blurry/im" + image + "_kernel" + kernel + "_img.png");
  }

  private static double psnr(Grid result, Grid truth) {
    Aligned aligned = ShiftAlignment.align(result, truth, 10);
    return Psnr.of(aligned.estimate(), aligned.truth(), 255);
  }

  private static Grid read(String name) throws IOException {
    Raster raster = ImageIO.read(LEVIN.resolve(name).toFile()).getRaster();
    float[] values =
        raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), 0, (float[]) null);
    return new Grid(values, raster.getWidth(), raster.getHeight());
  }
}
