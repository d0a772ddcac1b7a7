package io.github.selfdeblur.stop;

import io.github.selfdeblur.grid.Centring;
import io.github.selfdeblur.grid.Grid;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The PSF's shape hardly changes any more: the running mean of the last looks, from which the
 * swings of single iterations are gone, moves little from look to look. That it has not begun to,
 * as where G_x knows nothing yet, is no rest.
 *
 * <p>Measured with preset fast on 16 of Levin's images: it saves 7 % of the iterations at full size
 * and loses 0.10 dB against the best of them, to do them all 0.06 dB.
 */
final class PsfAtRest implements StopRule {

  /** Of the mean, what stays at the next look. */
  private static final double MEMORY = 0.8;

  /** Looks that are compared. */
  private static final int APART = 4;

  /** Of the PSF's light, the most that may have moved. */
  private static final double MOVED = 0.04;

  /** The latest last, each where the PSF of the last look is. */
  private Deque<Grid> means = new ArrayDeque<>();

  private boolean hasMoved;

  @Override
  public boolean isReached(Grid image, Grid psf, double mse) {
    if (means.isEmpty()) {
      means.add(psf);
      return false;
    }
    follow(shift(means.getLast(), psf));
    means.add(mean(means.getLast(), psf));
    boolean moves = means.size() > APART && moved(means.remove(), means.getLast()) >= MOVED;
    hasMoved |= moves;
    return hasMoved && !moves;
  }

  /**
   * The whole-pixel shift, of one px at most, after which {@code from} is the most like {@code to}.
   */
  private static Centring shift(Grid from, Grid to) {
    Centring best = new Centring(0, 0);
    double least = moved(from, to);
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        Centring shift = new Centring(dx, dy);
        double moved = moved(shift.kernel(from), to);
        if (moved < least) {
          least = moved;
          best = shift;
        }
      }
    }
    return best;
  }

  /** Where a PSF is as a whole does not matter, and centring moves it by whole pixels. */
  private void follow(Centring shift) {
    Deque<Grid> shifted = new ArrayDeque<>();
    means.forEach(mean -> shifted.add(shift.kernel(mean)));
    means = shifted;
  }

  private static Grid mean(Grid before, Grid psf) {
    float[] mean = new float[psf.values().length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) (MEMORY * before.values()[i] + (1 - MEMORY) * psf.values()[i]);
    }
    return new Grid(mean, psf.width(), psf.height());
  }

  private static double moved(Grid a, Grid b) {
    double sum = 0;
    for (int i = 0; i < a.values().length; i++) {
      sum += Math.abs(a.values()[i] - b.values()[i]);
    }
    return sum / 2;
  }
}
