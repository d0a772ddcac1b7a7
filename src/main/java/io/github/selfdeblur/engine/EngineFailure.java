package io.github.selfdeblur.engine;

import ai.djl.util.Platform;
import ai.djl.util.Utils;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Why PyTorch did not load, in one sentence that says what to do. */
final class EngineFailure {

  /** What the libraries take when they are unpacked, and some room. */
  private static final int NEEDED_MB = 500;

  private static final double MB = 1 << 20;

  private EngineFailure() {}

  /** The sentence for what DJL threw. */
  static EngineUnavailableException of(Throwable e) {
    Throwable cause = root(e);
    return new EngineUnavailableException(sentence(cause), e);
  }

  /** Where a library of PyTorch is in this process already, and not by our DJL. */
  static EngineUnavailableException loadedByAnother(String where) {
    return new EngineUnavailableException(
        "Another plugin, or another copy of SelfDeblur, has loaded PyTorch ("
            + where
            + "), which can be loaded only once: start ImageJ again and use SelfDeblur before it.",
        null);
  }

  private static String sentence(Throwable cause) {
    String message = message(cause);
    if (cause instanceof UnsatisfiedLinkError) {
      return "PyTorch's libraries cannot be loaded on this machine ("
          + message
          + ")"
          + (LibTorch.platform().startsWith("win")
              ? ": install Microsoft's Visual C++ Redistributable."
              : ".");
    }
    String version = LibTorch.neededVersion();
    if (!LibTorch.hasBinding(LibTorch.CPU)) {
      return "PyTorch " + version + " is not made for this platform, " + LibTorch.platform() + ".";
    }
    if (cause instanceof IOException && isBesideThePlugin()) {
      Path folder = Utils.getEngineCacheDir();
      return String.format(
          Locale.ROOT,
          "PyTorch's libraries cannot be unpacked into %s (%s; %.0f MB are free, %d needed): make"
              + " it writable and free some room, or name another folder in the environment"
              + " variable DJL_CACHE_DIR.",
          folder,
          message,
          freeMegabytes(folder),
          NEEDED_MB);
    }
    return "PyTorch is not installed here and is never downloaded unasked ("
        + message
        + "). "
        + EngineLibrary.instructions();
  }

  /** Whether the libraries for this machine are in a jar, so that they are only unpacked. */
  private static boolean isBesideThePlugin() {
    return !Platform.detectPlatform("pytorch").isPlaceholder();
  }

  private static double freeMegabytes(Path folder) {
    Path there =
        Stream.iterate(folder.toAbsolutePath(), path -> path != null, Path::getParent)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    try {
      return Files.getFileStore(there).getUsableSpace() / MB;
    } catch (IOException e) {
      return 0;
    }
  }

  private static Throwable root(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** What the first of all causes says. */
  static String rootCause(Throwable e) {
    return message(root(e));
  }

  private static String message(Throwable cause) {
    if (cause instanceof AccessDeniedException) {
      return "access denied"; // its message is a path
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
