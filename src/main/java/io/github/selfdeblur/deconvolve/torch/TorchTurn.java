package io.github.selfdeblur.deconvolve.torch;

import io.github.selfdeblur.engine.Allocator;
import io.github.selfdeblur.engine.FitThread;
import io.github.selfdeblur.engine.OneFitAtATime;
import io.github.selfdeblur.engine.PyTorch;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * A turn of work on PyTorch: it waits for other such work, and has a thread of its own, unless it
 * is part of other such work.
 */
final class TorchTurn {

  private TorchTurn() {}

  /**
   * What the work gives.
   *
   * @throws CancellationException where the caller is interrupted while it waits
   */
  static <T> T of(TorchBackend backend, Supplier<T> work) {
    return Thread.currentThread() instanceof FitThread
        ? limited(backend, work)
        : FitThread.call(() -> inTurn(backend, work));
  }

  private static <T> T inTurn(TorchBackend backend, Supplier<T> work) {
    try {
      OneFitAtATime.acquire(() -> {});
    } catch (InterruptedException e) {
      throw new CancellationException("Interrupted while another run was under way.");
    }
    try {
      return limited(backend, work);
    } finally {
      OneFitAtATime.release();
    }
  }

  private static <T> T limited(TorchBackend backend, Supplier<T> work) {
    int before = PyTorch.limitThreads(backend.threads());
    try {
      return work.get();
    } finally {
      PyTorch.limitThreads(before);
      Allocator.trim(backend.device());
    }
  }
}
