package io.github.selfdeblur.engine;

import ai.djl.util.Utils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** PyTorch's native libraries from where DJL's authors publish them, once the user has said yes. */
public final class EngineDownload {

  private static final long LOOK_EVERY_MS = 500;

  private EngineDownload() {}

  /**
   * Has DJL download the libraries for this machine into its cache folder, where they are missing,
   * and load them. It cannot be stopped.
   *
   * @param progress hears, twice a second, how many bytes have come
   * @throws EngineUnavailableException with one sentence where that fails
   */
  public static void run(LongConsumer progress) {
    CompletableFuture<Object> loading = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                loading.complete(PyTorch.load(Map.of("ai.djl.offline", "false")));
              } catch (RuntimeException e) {
                loading.completeExceptionally(e);
              }
            },
            "SelfDeblur-download");
    thread.setDaemon(true);
    long before = cached();
    thread.start();
    try {
      do {
        thread.join(LOOK_EVERY_MS);
        progress.accept(Math.max(0, cached() - before));
      } while (thread.isAlive());
      loading.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineUnavailableException("PyTorch's download goes on in the background.", e);
    } catch (CompletionException e) {
      throw new EngineUnavailableException(
          "PyTorch could not be downloaded ("
              + EngineFailure.rootCause(e)
              + "). "
              + EngineLibrary.instructions(),
          e);
    }
  }

  /** Bytes in DJL's cache folder. */
  private static long cached() {
    Path folder = Utils.getEngineCacheDir();
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toFile).mapToLong(file -> file.isFile() ? file.length() : 0).sum();
    } catch (IOException | UncheckedIOException e) {
      return 0; // a file went away meanwhile
    }
  }
}
