package io.github.selfdeblur.testimages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import ij.ImagePlus;
import ij.io.Opener;
import ij.process.ImageProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator of the test images, and the files that are kept with the sources. */
class TestImagesTest {

  /** Maven runs the tests in the project's folder. */
  private static final Path KEPT = Path.of("test-images");

  private static final int FILES_PER_IMAGE = 3;

  private static List<TestImage> images;

  @BeforeAll
  static void make() {
    System.setProperty("java.awt.headless", "true");
    images = TestImages.make();
  }

  @Test
  void kernelsSumToOneAndAreCentred() {
    for (TestImage image : images) {
      Plane psf = image.psf();
      double x = 0;
      double y = 0;
      for (int row = 0; row < psf.height(); row++) {
        for (int column = 0; column < psf.width(); column++) {
          x += column * psf.at(column, row);
          y += row * psf.at(column, row);
        }
      }
      assertEquals(1, psf.sum(), 1e-12, image.name());
      assertEquals(psf.width() / 2, x, 1e-5, image.name());
      assertEquals(psf.height() / 2, y, 1e-5, image.name());
    }
  }

  @Test
  void aPointIsBlurredToTheKernel() {
    for (TestImage image : images) {
      int support = image.psf().width();
      Canvas point = new Canvas(2 * support - 1, 0);
      point.add(support - 1, support - 1, 1);
      Plane blurred = Blur.apply(point.toPlane(), image.psf());
      assertArrayEquals(image.psf().toFloats(), blurred.toFloats(), image.name());
    }
  }

  /** The truth, blurred, differs from the recorded image by the noise of the sensor only. */
  @Test
  void theBlurredTruthIsTheRecordedImageUpToNoise() {
    double gain = TestImages.SENSOR.gain();
    double readNoise = TestImages.SENSOR.readNoise();
    for (TestImage image : images) {
      Plane expected = Blur.apply(image.truth(), image.psf());
      Plane recorded = image.recorded().centre(expected.width());
      double chiSquared = 0;
      for (int y = 0; y < expected.height(); y++) {
        for (int x = 0; x < expected.width(); x++) {
          double photons = expected.at(x, y) / gain;
          double difference = recorded.at(x, y) / gain - photons;
          chiSquared += difference * difference / (photons + readNoise * readNoise);
        }
      }
      assertEquals(1, chiSquared / (expected.width() * expected.height()), 0.05, image.name());
    }
  }

  @Test
  void photonNumbersHaveThePoissonMeanAndVariance() {
    Random random = new Random(5);
    for (double mean : new double[] {0, 0.3, 20, 1800}) {
      int count = 20_000;
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < count; i++) {
        double difference = Poisson.sample(mean, random) - mean;
        sum += difference;
        squares += difference * difference;
      }
      assertEquals(0, sum / count, 5 * Math.sqrt(mean / count), "mean of " + mean);
      double variance = squares / count;
      double spread = Math.sqrt((2 * mean * mean + mean) / count);
      assertEquals(mean, variance, 5 * spread, "variance of " + mean);
    }
  }

  @Test
  void twoRunsWriteTheSameBytes(@TempDir Path folder) throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    TestImages.main(new String[] {first.toString()});
    TestImages.main(new String[] {second.toString()});
    List<Path> written = filesIn(first);
    assertEquals(FILES_PER_IMAGE * images.size(), written.size());
    for (Path file : written) {
      byte[] again = Files.readAllBytes(second.resolve(file.getFileName()));
      assertArrayEquals(Files.readAllBytes(file), again, file.toString());
    }
  }

  @Test
  void theKeptFilesAreWhatTheGeneratorWrites(@TempDir Path folder) throws IOException {
    TestImages.main(new String[] {folder.toString()});
    for (Path file : filesIn(folder)) {
      ImageProcessor made = open(file).getProcessor();
      ImageProcessor kept = open(KEPT.resolve(file.getFileName())).getProcessor();
      double tolerance = made.getBitDepth() == 16 ? 1 : 1e-7;
      assertEquals(made.getBitDepth(), kept.getBitDepth(), file.toString());
      assertEquals(made.getWidth(), kept.getWidth(), file.toString());
      assertEquals(made.getHeight(), kept.getHeight(), file.toString());
      for (int i = 0; i < made.getPixelCount(); i++) {
        assertEquals(made.getf(i), kept.getf(i), tolerance, file.toString());
      }
    }
  }

  @Test
  void theKeptFilesAreCalibrated() {
    for (TestImage image : images) {
      for (String suffix : List.of("", "-truth", "-psf")) {
        ImagePlus kept = open(KEPT.resolve(image.name() + suffix + ".tif"));
        assertEquals(TestImages.PIXEL, kept.getCalibration().pixelWidth, 1e-9);
        assertEquals(TestImages.PIXEL, kept.getCalibration().pixelHeight, 1e-9);
        assertEquals("micron", kept.getCalibration().getUnit());
      }
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static ImagePlus open(Path file) {
    ImagePlus image = new Opener().openImage(file.toString());
    assertNotNull(image, () -> "cannot open " + file);
    return image;
  }
}
