package io.github.selfdeblur.engine.natives;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.WString;

/** Environment variables of this process, as native libraries read them when they load. */
public final class NativeEnvironment {

  /** The part of the C library that is used here. */
  private interface LibC extends Library {
    int setenv(String name, String value, int overwrite);
  }

  /** The part of Windows that is used here. */
  private interface Kernel extends Library {
    boolean SetEnvironmentVariableW(WString name, WString value);
  }

  private NativeEnvironment() {}

  /** Sets a variable, unless the user has set it. */
  public static void suggest(String name, String value) {
    if (System.getenv(name) != null) {
      return;
    }
    try {
      if (Platform.isWindows()) {
        Native.load("kernel32", Kernel.class)
            .SetEnvironmentVariableW(new WString(name), new WString(value));
      } else {
        Native.load("c", LibC.class).setenv(name, value, 0);
      }
    } catch (UnsatisfiedLinkError e) {
      // Another C library: what is suggested here, a library can do without.
    }
  }
}
