package io.github.selfdeblur.engine;

import ai.djl.util.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PyTorch's native libraries in a folder that a user names. One of another version than DJL's
 * binding was built for can end the JVM, so that it is never loaded.
 *
 * @param folder absolute, that holds the libraries
 * @param version such as 2.7.1
 * @param flavour cpu, or the CUDA version that it was built for, such as cu128
 */
public record LibTorch(Path folder, String version, String flavour) {

  /** The CUDA version, besides cpu, for which there is a binding. */
  static final String CUDA = "cu128";

  static final String CPU = "cpu";

  private static final List<String> LIBRARIES = List.of("torch", "torch_cpu", "c10");

  /** 2.7.1+cu128 or 2.7.1; then a build of which nothing else is known. */
  private static final Pattern VERSION = Pattern.compile("(\\d+\\.\\d+\\.\\w+)(?:\\+(\\w+))?");

  /** How Python's package names it. */
  private static final Pattern PYTHON = Pattern.compile("__version__ = '([^']+)'");

  /** How DJL names a folder, such as 2.7.1-20250812-cpu-linux-x86_64. */
  private static final Pattern DJL =
      Pattern.compile("(\\d+\\.\\d+\\.\\d+)(?:-\\d+)?-(cpu|cu\\d+)-\\w+-\\w+");

  /**
   * Looks at a folder.
   *
   * @param given the libraries' folder, or the one above its lib: of libtorch, of Python's torch,
   *     or in DJL's cache
   * @throws IllegalArgumentException with one sentence where DJL's binding cannot use it
   */
  public static LibTorch in(Path given) {
    Path folder =
        Stream.of(given, given.resolve("lib")).filter(LibTorch::holdsAll).findFirst().orElse(null);
    if (folder == null) {
      throw new IllegalArgumentException(
          "The library must be a folder that holds "
              + LIBRARIES.stream().map(System::mapLibraryName).collect(Collectors.joining(", "))
              + ", got "
              + given
              + ".");
    }
    LibTorch found = named(folder.toAbsolutePath().normalize());
    found.check();
    return found;
  }

  private static boolean holdsAll(Path folder) {
    return LIBRARIES.stream().allMatch(name -> holds(folder, name));
  }

  private static boolean holds(Path folder, String library) {
    return Files.isRegularFile(folder.resolve(System.mapLibraryName(library)));
  }

  private static LibTorch named(Path folder) {
    Matcher djl = DJL.matcher(folder.getFileName().toString());
    if (djl.matches()) {
      return new LibTorch(folder, djl.group(1), djl.group(2));
    }
    Matcher version = VERSION.matcher(versionText(folder));
    if (!version.matches()) {
      throw new IllegalArgumentException(
          "The library's version must be told by a file build-version or version.py above "
              + folder
              + ", got none.");
    }
    String build = version.group(2) == null ? "" : version.group(2);
    String cuda = build.startsWith("cu") ? build : "CUDA of unknown version";
    return new LibTorch(folder, version.group(1), holds(folder, "torch_cuda") ? cuda : CPU);
  }

  private static String versionText(Path folder) {
    Path build = folder.resolveSibling("build-version");
    Path python = folder.resolveSibling("version.py");
    try {
      if (Files.isRegularFile(build)) {
        return Files.readString(build).strip();
      }
      Matcher line = PYTHON.matcher(Files.isRegularFile(python) ? Files.readString(python) : "");
      return line.find() ? line.group(1) : "";
    } catch (IOException e) {
      return "";
    }
  }

  private void check() {
    String needed = neededVersion();
    if (!version.equals(needed)) {
      throw new IllegalArgumentException(
          "The library must be PyTorch " + needed + ", got " + version + " in " + folder + ".");
    }
    if (!hasBinding(flavour)) {
      String flavours =
          Stream.of(CPU, CUDA).filter(LibTorch::hasBinding).collect(Collectors.joining(" or "));
      throw new IllegalArgumentException(
          "The library must be built for " + flavours + ", got " + flavour + " in " + folder + ".");
    }
  }

  /** Whether DJL's binding for this platform can use libraries of a flavour. */
  static boolean hasBinding(String flavour) {
    String file = System.mapLibraryName("djl_torch");
    String path = "jnilib/" + platform() + "/" + flavour + "/";
    return LibTorch.class.getClassLoader().getResource(path + file) != null;
  }

  /** How DJL calls this platform, such as linux-x86_64. */
  static String platform() {
    return QuietLog.during(() -> Platform.fromSystem("pytorch").getClassifier());
  }

  /**
   * The version of PyTorch that DJL's binding was built for.
   *
   * @throws EngineUnavailableException where there is no binding
   */
  public static String neededVersion() {
    Properties binding = new Properties();
    try (InputStream in =
        LibTorch.class.getClassLoader().getResourceAsStream("jnilib/pytorch.properties")) {
      if (in == null) {
        throw new EngineUnavailableException(
            "DJL's jar pytorch-jni is missing: put it beside the plugin's other jars.", null);
      }
      binding.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new EngineUnavailableException("DJL's jar pytorch-jni cannot be read.", e);
    }
    return binding.getProperty("jni_version").replaceFirst("-.*", "");
  }
}
