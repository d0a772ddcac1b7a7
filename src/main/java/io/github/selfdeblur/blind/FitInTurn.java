package io.github.selfdeblur.blind;

import io.github.selfdeblur.engine.FitThread;
import io.github.selfdeblur.engine.OneFitAtATime;
import io.github.selfdeblur.progress.Monitor;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** Work with PyTorch: within one JVM it waits for other such work, and has a thread of its own. */
final class FitInTurn {

  private FitInTurn() {}

  /**
   * What the work gives.
   *
   * @param monitor is told where it has to wait
   * @throws CancellationException where the caller is interrupted while it waits
   */
  static <T> T of(Supplier<T> work, Monitor monitor) {
    return FitThread.call(() -> inTurn(work, monitor));
  }

  private static <T> T inTurn(Supplier<T> work, Monitor monitor) {
    try {
      OneFitAtATime.acquire(monitor::waiting);
    } catch (InterruptedException e) {
      throw new CancellationException("Interrupted while another run was under way.");
    }
    try {
      return work.get();
    } finally {
      OneFitAtATime.release();
    }
  }
}
