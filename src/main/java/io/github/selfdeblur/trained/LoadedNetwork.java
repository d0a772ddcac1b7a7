package io.github.selfdeblur.trained;

import io.github.selfdeblur.grid.Grid;
import java.util.function.Supplier;

/** A network in the engine that computes it. */
interface LoadedNetwork extends AutoCloseable {

  /** Has work done where {@link #apply} may be called; it waits for others where it must. */
  <T> T during(Supplier<T> work, Runnable onWait);

  /**
   * What the network makes of an image.
   *
   * @param input (width, height, channels), on the network's range
   * @return (width, height, channels), whatever it gives
   * @throws RuntimeException of any kind where it fails
   */
  Grid apply(Grid input);

  /** Engine and device, such as "PyTorch 2.7.1, CPU". */
  String where();

  @Override
  void close();
}
