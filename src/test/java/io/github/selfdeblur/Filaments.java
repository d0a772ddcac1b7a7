package io.github.selfdeblur;

import io.github.selfdeblur.convolution.Blur;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.simulate.PhotonNoise;
import java.util.Arrays;
import java.util.Random;

/** Images of thin lines in all directions, as a fluorescence microscope sees them. */
public final class Filaments {

  private Filaments() {}

  /** Blurred, with the noise of 4000 photons in the brightest pixel. */
  public static Grid recorded(Grid psf, int side) {
    return new PhotonNoise(4000, 2, 1).record(Blur.of(sharp(side), Psf.centred(psf), 1));
  }

  /** Side × side px, background 0.02, lines of 0.3 that add up. */
  public static Grid sharp(int side) {
    Random random = new Random(7);
    float[] values = new float[side * side];
    Arrays.fill(values, 0.02f);
    for (int filament = 0; filament < side * side / 284; filament++) {
      double x = random.nextDouble() * side;
      double y = random.nextDouble() * side;
      double angle = random.nextDouble() * Math.PI;
      int length = 20 + random.nextInt(60);
      for (int step = 0; step < length; step++) {
        int column = (int) (x + step * Math.cos(angle));
        int row = (int) (y + step * Math.sin(angle));
        if (column >= 0 && column < side && row < side) {
          values[row * side + column] += 0.3f;
        }
      }
    }
    return new Grid(values, side, side);
  }
}
