package io.github.selfdeblur.testimages;

import java.util.Random;

/**
 * A camera without offset: {@code grey = gain * (Poisson(photons) + Gaussian(0, readNoise))},
 * rounded and clipped to 16 bits.
 *
 * @param gain grey values per photon
 * @param readNoise standard deviation in photons
 */
record Sensor(double gain, double readNoise) {

  private static final double LARGEST_GREY = 65535;

  /** What the camera records of the expected photons. */
  Plane record(Plane photons, Random random) {
    double[] grey = new double[photons.width() * photons.height()];
    for (int i = 0; i < grey.length; i++) {
      double mean = photons.at(i % photons.width(), i / photons.width());
      double counted = Poisson.sample(mean, random) + readNoise * random.nextGaussian();
      grey[i] = Math.min(LARGEST_GREY, Math.max(0, Math.rint(gain * counted)));
    }
    return new Plane(photons.width(), photons.height(), grey);
  }

  /** The grey values that the camera would record without noise; they must fit into 16 bits. */
  Plane noiseFree(Plane photons) {
    double[] grey = new double[photons.width() * photons.height()];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = Math.rint(gain * photons.at(i % photons.width(), i / photons.width()));
      if (grey[i] > LARGEST_GREY) {
        throw new IllegalArgumentException("the grey value " + grey[i] + " exceeds 16 bits");
      }
    }
    return new Plane(photons.width(), photons.height(), grey);
  }
}
