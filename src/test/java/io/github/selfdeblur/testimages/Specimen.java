package io.github.selfdeblur.testimages;

import java.util.Random;

/** Something sharp that lies under the microscope. */
@FunctionalInterface
interface Specimen {

  /**
   * Draws the specimen.
   *
   * @param size width and height of the picture in pixels
   * @param random decides places, shapes and brightnesses
   * @return the fluorescence in arbitrary units, nowhere negative; typical structures are near 1
   */
  Plane draw(int size, Random random);
}
