package io.github.selfdeblur.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.selfdeblur.grid.Grid;
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
 * The evaluation on real data: Levin's deconvolution with the true kernel. Expected values from an
 * independent brute-force computation with NumPy and SciPy.
 */
class LevinKnownKernelTest {

  private static final Path LEVIN = Path.of("..", "shared", "data", "levin");

  @BeforeAll
  static void dataIsThere() {
    assumeTrue(Files.isDirectory(LEVIN), "Skipped: needs Levin's images in " + LEVIN);
  }

  @Test
  void imageOneKernelFour() throws IOException {
    assertEvaluation(new Evaluation(31.697596, 0.92804482, 3.25, -1.5), 1, 4);
  }

  @Test
  void imageTwoKernelSeven() throws IOException {
    assertEvaluation(new Evaluation(34.192703, 0.95406231, 1.75, -3.25), 2, 7);
  }

  /** The blurry image against the known-kernel result, each at its best position. */
  @Test
  void errorRatiosOfTheBlurryImage() throws IOException {
    Grid truth = read("gt/im1.png");
    Aligned known = ShiftAlignment.align(read("known-kernel/im1_kernel4_img.png"), truth, 10);
    Aligned blurry = ShiftAlignment.align(read("blurry/im1_kernel4_img.png"), truth, 10);
    assertEquals(
        3.197531690, ErrorRatio.spectral(blurry.estimate(), known.estimate(), known.truth()), 1e-6);
    assertEquals(
        16.455859440, ErrorRatio.squared(blurry.estimate(), known.estimate(), known.truth()), 1e-6);
  }

  private static void assertEvaluation(Evaluation expected, int image, int kernel)
      throws IOException {
    Grid estimate = read("known-kernel/im" + image + "_kernel" + kernel + "_img.png");
    Evaluation actual = Evaluation.of(estimate, read("gt/im" + image + ".png"), 10, 15, 255);
    assertEquals(expected.dx(), actual.dx());
    assertEquals(expected.dy(), actual.dy());
    assertEquals(expected.psnr(), actual.psnr(), 1e-5);
    assertEquals(expected.ssim(), actual.ssim(), 1e-6);
  }

  private static Grid read(String name) throws IOException {
    Raster raster = ImageIO.read(LEVIN.resolve(name).toFile()).getRaster();
    float[] values =
        raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), 0, (float[]) null);
    return new Grid(values, raster.getWidth(), raster.getHeight());
  }
}
