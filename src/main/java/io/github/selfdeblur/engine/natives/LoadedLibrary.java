package io.github.selfdeblur.engine.natives;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Native libraries that are in this process already, whoever loaded them. */
public final class LoadedLibrary {

  /** Of Windows. */
  private interface Kernel extends Library {
    Pointer GetModuleHandleW(WString name);
  }

  /** Of macOS. */
  private interface Dyld extends Library {
    int _dyld_image_count();

    String _dyld_get_image_name(int index);
  }

  private LoadedLibrary() {}

  /**
   * Where the library comes from.
   *
   * @param name without prefix and ending, such as torch_cpu
   * @return empty also where the system does not tell
   */
  public static Optional<String> find(String name) {
    String file = System.mapLibraryName(name);
    try {
      if (Platform.isWindows()) {
        Kernel kernel = Native.load("kernel32", Kernel.class);
        return Optional.ofNullable(kernel.GetModuleHandleW(new WString(file))).map(any -> file);
      }
      try (Stream<String> paths = Platform.isMac() ? images() : maps()) {
        return paths.filter(path -> path.endsWith("/" + file)).findFirst();
      }
    } catch (IOException | UncheckedIOException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static Stream<String> images() {
    Dyld dyld = Native.load("System", Dyld.class);
    return IntStream.range(0, dyld._dyld_image_count())
        .mapToObj(dyld::_dyld_get_image_name)
        .filter(Objects::nonNull); // one may go away meanwhile
  }

  /** Of Linux: five columns, then the file, if any. */
  private static Stream<String> maps() throws IOException {
    return Files.lines(Path.of("/proc/self/maps"))
        .map(line -> line.replaceFirst("(\\S+\\s+){5}", ""));
  }
}
