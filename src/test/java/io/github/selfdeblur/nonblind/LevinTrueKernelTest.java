package io.github.selfdeblur.nonblind;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.quality.Aligned;
import io.github.selfdeblur.quality.NoiseLevel;
import io.github.selfdeblur.quality.Psnr;
import io.github.selfdeblur.quality.ShiftAlignment;
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
    Pixels blurry = read("blurry/im" + image + "_kernel" + kernel + "_img.png");
    Pixels psf = read("kernels/kernel" + kernel + ".png").rotated180();
    Pixels result =
        SparsePrior.forNoise(NoiseLevel.of(blurry) / 255, 2)
            .deconvolve(blurry.scaled(1 / 255.0, 0), psf.scaled(1 / psf.sum(), 0), Progress.NONE);
    Pixels truth = read("gt/im" + image + ".png");
    Aligned aligned = ShiftAlignment.align(result.scaled(255, 0), truth, 10);
    return Psnr.of(aligned.estimate(), aligned.truth(), 255);
  }

  private static Pixels read(String name) throws IOException {
    Raster raster = ImageIO.read(LEVIN.resolve(name).toFile()).getRaster();
    float[] values =
        raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), 0, (float[]) null);
    return new Pixels(values, raster.getWidth(), raster.getHeight());
  }
}
