package io.github.selfdeblur.stop;

import io.github.selfdeblur.plane.Pixels;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The PSF hardly changes any more from look to look; that it has not begun to, as where G_x knows
 * nothing yet, is no rest.
 */
final class PsfAtRest implements StopRule {

  /** Looks that are compared. */
  private static final int APART = 4;

  /** Of its light, the most that may have moved. */
  private static final double MOVED = 0.02;

  private final Deque<Pixels> before = new ArrayDeque<>();
  private boolean hasMoved;

  @Override
  public boolean isReached(Pixels image, Pixels psf, double mse) {
    before.add(psf);
    boolean moves = before.size() > APART && moved(before.remove(), psf) >= MOVED;
    hasMoved |= moves;
    return hasMoved && !moves;
  }

  private static double moved(Pixels a, Pixels b) {
    double sum = 0;
    for (int i = 0; i < a.values().length; i++) {
      sum += Math.abs(a.values()[i] - b.values()[i]);
    }
    return sum / 2;
  }
}
