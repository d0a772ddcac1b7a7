package io.github.selfdeblur.simulate;

import io.github.selfdeblur.grid.Grid;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * A camera's noise: every px counts photons, with a Poisson distribution, and is read with Gaussian
 * noise.
 *
 * @param peakPhotons expected in the brightest px, &gt; 0
 * @param readNoise standard deviation in photons, ≥ 0
 * @param seed of the random numbers
 */
public record PhotonNoise(double peakPhotons, double readNoise, int seed) {

  public PhotonNoise {
    if (!(peakPhotons > 0) || peakPhotons > 1e9) {
      throw new IllegalArgumentException(
          "Photons must be a number above 0 and at most 1e9, got " + peakPhotons + ".");
    }
    if (!(readNoise >= 0) || Double.isInfinite(readNoise)) {
      throw new IllegalArgumentException(
          "Read noise must be a number of at least 0 photons, got " + readNoise + ".");
    }
  }

  /**
   * The image as recorded, on its own grey scale: read noise can make dark px negative.
   *
   * @param clean grey values ≥ 0, not all 0; 0 is no light
   */
  public Grid record(Grid clean) {
    if (clean.minimum() < 0 || clean.maximum() == 0) {
      throw new IllegalArgumentException(
          "An image to be recorded must have grey values of at least 0 and some above, got "
              + clean.minimum()
              + " to "
              + clean.maximum()
              + ".");
    }
    RandomGenerator random = new Well19937c(seed);
    double photonsPerGrey = peakPhotons / clean.maximum();
    float[] recorded = new float[clean.values().length];
    for (int i = 0; i < recorded.length; i++) {
      double photons = PoissonNumbers.sample(clean.values()[i] * photonsPerGrey, random);
      photons += readNoise * random.nextGaussian();
      recorded[i] = (float) (photons / photonsPerGrey);
    }
    return new Grid(recorded, clean.size());
  }
}
