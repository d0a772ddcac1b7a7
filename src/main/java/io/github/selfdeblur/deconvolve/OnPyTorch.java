package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.deconvolve.torch.TorchBackend;
import io.github.selfdeblur.engine.memory.OutOfMemory;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A method on PyTorch: in turn with other work there, and in smaller tiles where the device's
 * memory did not hold the larger ones.
 *
 * @param method that computes on PyTorch
 * @param memory the device's
 * @param tile sides, px; empty: not in tiles
 * @param noted is told of smaller tiles
 */
record OnPyTorch(
    KnownPsfMethod method,
    TorchBackend backend,
    KnownPsfMemory memory,
    Optional<int[]> tile,
    Consumer<String> noted)
    implements KnownPsfMethod {

  @Override
  public Grid deconvolve(Grid blurry, Psf psf, Progress progress) {
    double[] most = {0};
    Progress rising = fraction -> progress.reached(most[0] = Math.max(most[0], fraction));
    for (Optional<int[]> sides = tile; ; ) {
      KnownPsfMethod whole = tiled(sides);
      try {
        return backend.inTurn(() -> whole.deconvolve(blurry, psf, rising));
      } catch (RuntimeException e) {
        Optional<int[]> smaller = memory.smallerThan(sides.orElse(blurry.size()));
        if (smaller.isEmpty() || OutOfMemory.sentence(e).isEmpty()) {
          throw e;
        }
        sides = smaller;
        noted.accept(
            memory.where().text()
                + " did not last: deconvolved in tiles of "
                + Size.text(smaller.get())
                + " px, which blend.");
      }
    }
  }

  private KnownPsfMethod tiled(Optional<int[]> sides) {
    return sides.isEmpty() ? method : new Tiled(method, sides.get());
  }

  @Override
  public String toString() {
    return tiled(tile).toString();
  }
}
