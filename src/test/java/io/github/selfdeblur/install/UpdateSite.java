package io.github.selfdeblur.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder as Fiji's updater installs it.
 *
 * @param root where plugins, jars, macros and images are
 */
record UpdateSite(Path root) {

  /** What may be in it, with / between folders; platforms as the updater calls them. */
  private static final Pattern EXPECTED =
      Pattern.compile(
          "plugins/SelfDeblur_-[^/]+\\.jar"
              + "|jars/[^/]+\\.jar"
              + "|jars/(linux64|linux-arm64|macos-arm64|win64)/pytorch-native-cpu-[^/]+\\.jar"
              + "|macros/SelfDeblur_[^/]+\\.ijm"
              + "|images/SelfDeblur/test-images/[^/]+\\.tif");

  private static final Pattern VERSION_LEFT = Pattern.compile("\\d\\.\\d");

  /** All files, relative to the root. */
  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).map(root::relativize).sorted().toList();
    }
  }

  List<Path> jars() throws IOException {
    return files().stream().filter(file -> file.toString().endsWith(".jar")).toList();
  }

  /** What would be wrong in a Fiji into which this was installed, a sentence each. */
  List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path file : files()) {
      String path = file.toString().replace('\\', '/');
      if (!EXPECTED.matcher(path).matches()) {
        faults.add(path + " has no place in the update site.");
      }
    }
    for (Path jar : jars()) {
      String name = FijiJars.name(jar);
      if (FijiJars.has(name)) {
        faults.add(jar + " would replace Fiji's own " + name + ".jar.");
      }
      if (VERSION_LEFT.matcher(name).find()) {
        faults.add("The updater does not see the version in the name of " + jar + ".");
      }
      Set<String> known = FijiJars.packages(root.resolve(jar), true);
      if (!known.isEmpty()) {
        faults.add(jar + " holds classes of packages that Fiji has: " + known + ".");
      }
    }
    return faults;
  }
}
