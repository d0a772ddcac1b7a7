package io.github.selfdeblur.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A folder as of ImageJ 1.x: the plugin's jar in {@code plugins}, the jars that it needs in {@code
 * plugins/jars}.
 */
record PluginsFolder(Path root) {

  private static final Path CLASSES = Path.of("target", "classes");

  /** Jars that are ImageJ's own or the tests'. */
  private static final Predicate<String> FOREIGN =
      Pattern.compile("(ij|ij1-patcher|javassist|junit|opentest4j|apiguardian|groovy)-.*")
          .asMatchPredicate();

  /** Puts all that is needed into an empty folder. */
  static PluginsFolder in(Path root) throws IOException {
    Path plugins = root.resolve("plugins");
    Files.createDirectories(plugins.resolve("jars"));
    pack(plugins.resolve("SelfDeblur_.jar"));
    for (String entry : ChildJvm.classPath()) {
      Path jar = Path.of(entry);
      String name = jar.getFileName().toString();
      if (name.endsWith(".jar") && !FOREIGN.test(name)) {
        Files.copy(jar, plugins.resolve("jars").resolve(name));
      }
    }
    return new PluginsFolder(root);
  }

  /** As Maven does, which packs only after the tests. */
  private static void pack(Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file);
        Stream<Path> classes = Files.walk(CLASSES)) {
      for (Path path : (Iterable<Path>) classes.filter(Files::isRegularFile)::iterator) {
        add(zip, CLASSES.relativize(path).toString().replace('\\', '/'), path);
      }
      add(zip, "META-INF/maven/io.github.selfdeblur/SelfDeblur_/pom.xml", Path.of("pom.xml"));
    }
  }

  private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(file, zip);
    zip.closeEntry();
  }

  /**
   * An ImageJ 1.x that sees of this project only what is in the folder.
   *
   * @param arguments see {@link PluginsFolderJvm#main}
   */
  ProcessBuilder imageJ(boolean headless, List<String> arguments) {
    ProcessBuilder builder =
        ChildJvm.of(
            PluginsFolderJvm.class,
            headless,
            entry ->
                entry.endsWith("test-classes") || isOf(entry, "ij") || isOf(entry, "javassist"),
            arguments);
    builder.command().add(1, "-Dplugins.dir=" + root);
    if (headless) {
      String patcher =
          ChildJvm.classPath().stream()
              .filter(entry -> isOf(entry, "ij1-patcher"))
              .findFirst()
              .orElseThrow();
      builder.command().add(1, "-javaagent:" + patcher + "=init");
    }
    return builder;
  }

  private static boolean isOf(String entry, String artifact) {
    return Path.of(entry).getFileName().toString().matches(artifact + "-\\d.*\\.jar");
  }
}
