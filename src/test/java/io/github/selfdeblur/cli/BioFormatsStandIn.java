package io.github.selfdeblur.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * What stands for Bio-Formats in tests: classes of its names, compiled from {@code
 * src/test/resources/bio-formats} into a folder, so that only those who look there find them.
 */
record BioFormatsStandIn(Path classes) {

  private static final Path SOURCES = Path.of("src", "test", "resources", "bio-formats");

  static BioFormatsStandIn in(Path folder) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString()));
    arguments.addAll(List.of("-cp", String.join(File.pathSeparator, ChildJvm.classPath())));
    try (Stream<Path> files = Files.walk(SOURCES)) {
      files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
    }
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertTrue(failed == 0, "the stand-in does not compile");
    return new BioFormatsStandIn(folder);
  }

  /** Runs something where it is installed. */
  <T> T installed(Installed<T> work) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    URL[] urls = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, before)) {
      thread.setContextClassLoader(loader);
      return work.run(loader);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Work that finds it. */
  interface Installed<T> {

    T run(ClassLoader loader) throws Exception;
  }
}
