package io.github.selfdeblur.testimages;

import io.github.selfdeblur.psf.Pupil;
import io.github.selfdeblur.psf.PupilPsf;
import io.github.selfdeblur.psf.Zernike;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The project's test images: what is made, and the program that writes the files. */
public final class TestImages {

  /**
   * Where every random number comes from. Each image and each camera path adds its own number to
   * it, so that one can be changed without changing the others; the numbers were chosen by eye.
   */
  private static final long SEED = 20200613;

  /** Width and height of a pixel in the specimen, in micrometres. */
  static final double PIXEL = 0.1;

  /** Vacuum wavelength of the fluorescence, in micrometres. */
  private static final double WAVELENGTH = 0.52;

  /** Refractive index around the specimen. */
  private static final double WATER = 1.33;

  /** 10 grey values per photon, read noise of 3 photons. */
  static final Sensor SENSOR = new Sensor(10, 3);

  /** Expected photons in the brightest pixel of a recorded image. */
  private static final double PEAK_PHOTONS = 2000;

  /** Width and height of the kernels, in pixels. */
  private static final int SHAKE_SUPPORT = 13;

  private static final int PUPIL_SUPPORT = 15;

  /** What is known of that microscope, but for the aberrations. */
  private static final String ABERRATED =
      "NA = 0.9\nEmission wavelength = 520 nm\nRefractive index = 1.33\n";

  private TestImages() {}

  /** Makes all test images anew. */
  static List<TestImage> make() {
    return List.of(
        image("chart-shake", new ResolutionChart(), shake(24), "", 1),
        image("cells-shake", new Cells(), shake(11), "", 2),
        image("filaments-aberrated", new Filaments(), aberrated(), ABERRATED, 4),
        image("beads-focus", new Beads(), inFocus(), "", 7));
  }

  private static TestImage image(
      String name, Specimen specimen, Plane psf, String info, int number) {
    Random random = new Random(SEED + number);
    return TestImage.record(name, specimen, psf, info, PEAK_PHOTONS, SENSOR, random);
  }

  /** A camera that moves during the exposure. */
  private static Plane shake(int number) {
    return ShakeKernel.draw(SHAKE_SUPPORT, new Random(SEED + 100 * number));
  }

  /** An ideal lens of NA 1.2. */
  private static Plane inFocus() {
    return psf(new Pupil(1.2, WAVELENGTH, PIXEL, WATER, 0, Map.of()));
  }

  /** A lens of NA 0.9 with astigmatism and coma. */
  private static Plane aberrated() {
    Map<Zernike, Double> phase =
        Map.of(
            Zernike.OBLIQUE_ASTIGMATISM, 0.6,
            Zernike.HORIZONTAL_COMA, 0.5,
            Zernike.VERTICAL_COMA, 0.3);
    return psf(new Pupil(0.9, WAVELENGTH, PIXEL, WATER, 0, phase));
  }

  private static Plane psf(Pupil pupil) {
    return new Plane(PUPIL_SUPPORT, PUPIL_SUPPORT, PupilPsf.sample(pupil, PUPIL_SUPPORT));
  }

  /**
   * Writes the files.
   *
   * @param args the folder to write to, by default {@code test-images}
   */
  public static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    TiffFolder folder = new TiffFolder(Path.of(args.length > 0 ? args[0] : "test-images"), PIXEL);
    for (TestImage image : make()) {
      folder.save(image);
    }
  }
}
