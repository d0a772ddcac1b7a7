package io.github.selfdeblur.engine.natives;

import com.sun.jna.NativeLibrary;

/**
 * PyTorch's own warnings, which it prints in the terminal. One of them, about a name that DJL's
 * binding still uses, would greet everybody. Errors are not among them: those are exceptions.
 */
public final class NativeWarnings {

  /** What is less than an error is not printed, in c10/util/logging_is_not_google_glog.h. */
  private static final int ERRORS = 2;

  private NativeWarnings() {}

  /** Keeps them out of the terminal, once PyTorch is loaded, unless the user has chosen a level. */
  public static void silence() {
    if (System.getenv("TORCH_CPP_LOG_LEVEL") == null) {
      LoadedLibrary.find("c10").ifPresent(NativeWarnings::silence);
    }
  }

  private static void silence(String library) {
    try {
      NativeLibrary.getInstance(library)
          .getGlobalVariableAddress("FLAGS_caffe2_log_level")
          .setInt(0, ERRORS);
    } catch (UnsatisfiedLinkError e) {
      // A build that logs by other means.
    }
  }
}
