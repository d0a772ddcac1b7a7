package io.github.selfdeblur.testimages;

import java.util.Random;

/**
 * A recorded image and what it was made from.
 *
 * @param name start of the names of its files
 * @param recorded the blurred, noisy image in grey values
 * @param truth the sharp, noise-free specimen in the same grey values and the same region
 * @param psf the blur, of sum 1, its origin at the central pixel
 * @param info what the file tells of the microscope, in lines; empty: nothing
 */
record TestImage(String name, Plane recorded, Plane truth, Plane psf, String info) {

  /** Width and height in pixels. */
  static final int SIZE = 128;

  /** The specimen extends beyond the image by this many pixels, at least the reach of the blur. */
  static final int MARGIN = 16;

  /**
   * Records a specimen.
   *
   * @param peakPhotons expected photons in the brightest pixel of the blurred image
   */
  static TestImage record(
      String name,
      Specimen specimen,
      Plane psf,
      String info,
      double peakPhotons,
      Sensor sensor,
      Random random) {
    Plane drawn = specimen.draw(SIZE + 2 * MARGIN, random);
    Plane blurred = Blur.apply(drawn, psf).centre(SIZE);
    double photons = peakPhotons / blurred.max();
    return new TestImage(
        name,
        sensor.record(blurred.times(photons), random),
        sensor.noiseFree(drawn.times(photons).centre(SIZE)),
        psf,
        info);
  }
}
