package io.github.selfdeblur.engine;

import ai.djl.util.Utils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Which native libraries the user wants instead of those beside the plugin; remembered in a file of
 * DJL's cache folder, and used when the engine starts the next time.
 */
public final class EngineLibrary {

  /** The command in which people choose. */
  public static final String COMMAND = "SelfDeblur: Engine and GPU...";

  private static final Path NONE = Path.of("none");

  private static final String FILE = "selfdeblur-library.txt";

  private EngineLibrary() {}

  private static Path file() {
    return Utils.getEngineCacheDir().resolve(FILE);
  }

  /**
   * Has the libraries of a folder used from the next start of the engine on.
   *
   * @param folder see {@link LibTorch#in}; {@code none}: those beside the plugin
   * @return what was done, a sentence
   * @throws IllegalArgumentException with one sentence where they cannot be used
   * @throws IOException with one sentence where that cannot be remembered
   */
  public static String choose(Path folder) throws IOException {
    String now =
        PyTorch.isLoaded() ? " from the next start of ImageJ on, as PyTorch is loaded." : ".";
    try {
      if (folder.equals(NONE)) {
        Files.deleteIfExists(file());
        return "PyTorch's libraries are those beside the plugin" + now;
      }
      LibTorch library = LibTorch.in(folder);
      Files.createDirectories(file().getParent());
      Files.writeString(file(), library.folder().toString());
      return "PyTorch's libraries are those in " + library.folder() + now;
    } catch (IOException e) {
      throw new IOException("The choice cannot be remembered in " + file() + ".", e);
    }
  }

  /** How PyTorch is installed without a network, a sentence. */
  public static String instructions() {
    String version = LibTorch.neededVersion();
    return "To install PyTorch by hand put DJL's jar pytorch-native-cpu "
        + version
        + " for this platform beside the plugin's other jars, or choose a folder with libtorch "
        + version
        + " as library in "
        + COMMAND;
  }

  /** The folder that is remembered. */
  public static Optional<Path> remembered() {
    try {
      return Files.isRegularFile(file())
          ? Optional.of(Path.of(Files.readString(file()).strip()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * What DJL must be told to use the remembered folder; nothing where none is, or where the user
   * told DJL another one.
   *
   * @throws EngineUnavailableException where the folder cannot be used any more
   */
  static Map<String, String> properties() {
    Optional<Path> folder = remembered();
    if (folder.isEmpty() || Utils.getEnvOrSystemProperty("PYTORCH_LIBRARY_PATH") != null) {
      return Map.of();
    }
    try {
      LibTorch library = LibTorch.in(folder.get());
      return Map.of(
          "PYTORCH_LIBRARY_PATH", library.folder().toString(),
          "PYTORCH_VERSION", library.version(),
          "PYTORCH_FLAVOR", library.flavour());
    } catch (IllegalArgumentException e) {
      throw new EngineUnavailableException(
          "The library that was chosen cannot be used any more, choose another or none: "
              + e.getMessage(),
          e);
    }
  }
}
