package io.github.selfdeblur;

import io.github.selfdeblur.convolution.Blur;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.simulate.PhotonNoise;
import java.util.Locale;
import java.util.Random;

/**
 * An image as a camera might give it: spots, areas or fine texture, of 20 to 80 px a side; few
 * photons or many, with or without read noise and offset, in 8 or 16 bits or floats, cut off at the
 * top or not. Smooth specimens, of which a blur takes next to nothing away, are not among them:
 * there is nothing to win, and noise to lose.
 *
 * @param what it is, for messages
 * @param blurry as recorded, grey values
 * @param sharp what it should be, grey values
 * @param sigma of its noise, grey values, over all px
 */
record RandomImage(String what, Grid blurry, Grid sharp, Psf psf, double sigma) {

  private static final double[] PHOTONS = {4, 8, 30, 200, 2000, 20_000};
  private static final double[] OFFSETS = {0, 0, 5, 100, 1000};

  static RandomImage of(long seed) {
    Random random = new Random(seed);
    int width = 20 + random.nextInt(61);
    int height = 20 + random.nextInt(61);
    Psf psf = gaussian(0.7 + 1.3 * random.nextDouble());
    int specimen = random.nextInt(3);
    Grid light = specimen(specimen, width, height, random);
    Grid seen = Blur.of(light, psf, 1);
    double photons = PHOTONS[random.nextInt(PHOTONS.length)];
    double offset = OFFSETS[random.nextInt(OFFSETS.length)];
    boolean floats = random.nextInt(3) == 0;
    double gain = floats ? Math.pow(10, random.nextInt(12) - 6) : 1 + random.nextInt(4);
    offset = floats ? offset * gain : offset;
    double read = random.nextBoolean() ? 0 : 2 * random.nextDouble();
    double most = random.nextInt(3) == 0 ? 255 : 65_535;
    boolean cut = random.nextInt(8) == 0;
    double peak = seen.maximum();
    double grey = gain * photons / peak;
    if (!floats && grey * peak + offset > most) {
      offset = Math.min(offset, most / 10);
      grey = (most - offset) / peak / (cut ? 0.8 : 1.2);
    }
    Grid counted = new PhotonNoise(photons, 0, (int) seed).record(positive(seen));
    float[] values = new float[width * height];
    double variance = 0;
    for (int i = 0; i < values.length; i++) {
      double recorded = grey * counted.values()[i] + read * random.nextGaussian() * gain + offset;
      values[i] = (float) (floats ? recorded : Math.max(0, Math.min(most, Math.rint(recorded))));
      variance += grey * grey * seen.values()[i] * peak / photons + read * read * gain * gain;
    }
    String what =
        String.format(
            Locale.ROOT,
            "seed %d: %d×%d px, specimen %d, %s photons, offset %.3g, %s, read noise %.2g",
            seed,
            width,
            height,
            specimen,
            photons,
            offset,
            floats ? "floats by " + gain : "most " + most,
            read);
    return new RandomImage(
        what,
        new Grid(values, width, height),
        light.scaled(grey, offset),
        psf,
        Math.sqrt(variance / values.length));
  }

  private static Grid positive(Grid image) {
    float[] values = image.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, values[i]);
    }
    return new Grid(values, image.width(), image.height());
  }

  private static Psf gaussian(double sigma) {
    int reach = (int) Math.ceil(3 * sigma);
    int side = 2 * reach + 1;
    float[] values = new float[side * side];
    for (int i = 0; i < values.length; i++) {
      int x = i % side - reach;
      int y = i / side - reach;
      values[i] = (float) Math.exp(-(x * x + y * y) / (2 * sigma * sigma));
    }
    return Psf.normalised(new Grid(values, side, side), reach, reach);
  }

  /** 0: spots on black; 1: areas on a background; 2: texture all over. */
  private static Grid specimen(int kind, int width, int height, Random random) {
    float[] values = new float[width * height];
    if (kind == 0) {
      for (int spot = 0; spot < 6; spot++) {
        int x = 6 + random.nextInt(width - 12);
        int y = 6 + random.nextInt(height - 12);
        values[y * width + x] += (float) (1 + random.nextDouble());
      }
      return new Grid(values, width, height);
    }
    double slant = random.nextDouble();
    double wave = kind == 1 ? 9 : 1.5;
    for (int i = 0; i < values.length; i++) {
      double x = i % width;
      double y = i / width;
      double waves = Math.sin((x + slant * y) / wave) * Math.cos((y - slant * x) / wave);
      values[i] = (float) (kind == 1 ? (waves > 0.2 ? 0.9 : 0.1) : 0.5 + 0.4 * waves);
    }
    return new Grid(values, width, height);
  }
}
