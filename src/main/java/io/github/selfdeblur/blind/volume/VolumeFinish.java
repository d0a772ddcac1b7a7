package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.deconvolve.lucy.StackLucy;
import io.github.selfdeblur.deconvolve.lucy.StackRoom;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;

/**
 * The final deconvolution of a stack: {@link StackLucy} with room around it, total variation as its
 * noise asks for.
 *
 * @param iterations ≥ 1
 * @param threads at most so many are used; results do not depend on it
 */
public record VolumeFinish(int iterations, int threads) {

  private static final int USUAL_ITERATIONS = 80;
  private static final int ROOM_PX = 16;
  private static final int ROOM_PLANES = 8;

  /** As many iterations as served the simulated stacks. */
  public VolumeFinish(int threads) {
    this(USUAL_ITERATIONS, threads);
  }

  /** The grid on which the object of a stack is sought. */
  public static StackRoom room(Grid stack) {
    return StackRoom.around(stack.size(), ROOM_PX, ROOM_PLANES);
  }

  /**
   * The sharp stack, in the blurry one's grey values.
   *
   * @param stack 0 for no light
   * @param psf no larger than the {@link #room}, or cropped to it
   */
  public Grid of(Grid stack, Psf psf, StackLight light, Progress progress) {
    StackRoom room = room(stack);
    StackLucy lucy = new StackLucy(iterations, light.variation(), threads);
    Grid scaled = stack.scaled(1 / light.white(), 0);
    Psf fitting = psf.cropped(room.size());
    return lucy.deconvolve(scaled, room, fitting, progress).scaled(light.white(), 0);
  }
}
