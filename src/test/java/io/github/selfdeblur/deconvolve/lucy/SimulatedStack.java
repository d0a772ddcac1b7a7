package io.github.selfdeblur.deconvolve.lucy;

import io.github.selfdeblur.convolution.BorderedConvolution;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.psf.volume.Aberrations;
import io.github.selfdeblur.psf.volume.PupilVolume;
import io.github.selfdeblur.simulate.PhotonNoise;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * A stack of beads and rods that goes on beyond its borders, seen by a widefield microscope.
 *
 * @param truth of the stack's size
 * @param blurry 1 is the brightest voxel's light
 */
public record SimulatedStack(Grid truth, Grid blurry) {

  public static final Optics WATER =
      new Optics(1.2, 0.525, OptionalDouble.of(0.08)).withRefractiveIndex(1.333).withZStep(0.25);

  private static final int[] LATENT = {60, 60, 32};
  private static final int[] START = {14, 14, 8};
  private static final int[] SIZE = {32, 32, 16};

  /** 32 × 32 px, 16 planes. */
  public static SimulatedStack of(Aberrations aberrations, double photons) {
    return of(WATER, aberrations, photons);
  }

  /** The same by another microscope. */
  public static SimulatedStack of(Optics optics, Aberrations aberrations, double photons) {
    Grid object = Grid.zeros(LATENT);
    Random random = new Random(7);
    for (int i = 0; i < 160; i++) {
      int x = 2 + random.nextInt(LATENT[0] - 8);
      int y = 2 + random.nextInt(LATENT[1] - 8);
      int z = 1 + random.nextInt(LATENT[2] - 3);
      boolean along = random.nextBoolean();
      int length = 1 + random.nextInt(5);
      for (int step = 0; step < length; step++) {
        int at = (z * LATENT[1] + y + (along ? 0 : step)) * LATENT[0] + x + (along ? step : 0);
        object.values()[at] += 1;
      }
    }
    BorderedConvolution blur =
        new BorderedConvolution(
            new PupilVolume(optics, LATENT).of(aberrations), SIZE, START, LATENT, new Workers(1));
    Grid clean = Grid.zeros(SIZE);
    blur.blur(object.values(), clean.values());
    Grid positive = clean.asRows();
    for (int i = 0; i < positive.values().length; i++) {
      positive.values()[i] = Math.max(0, positive.values()[i]);
    }
    Grid noisy = new PhotonNoise(photons, 0, 3).record(positive);
    Grid blurry = new Grid(noisy.values(), SIZE).scaled(1 / noisy.maximum(), 0);
    return new SimulatedStack(object.crop(START, SIZE), blurry);
  }
}
