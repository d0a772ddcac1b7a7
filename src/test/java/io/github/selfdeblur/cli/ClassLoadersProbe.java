package io.github.selfdeblur.cli;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Runs SelfDeblur in a class loader of its own, perhaps after another plugin with DJL. The context
 * class loader sees neither.
 */
final class ClassLoadersProbe {

  private static final ClassLoader BLIND = ClassLoader.getPlatformClassLoader();

  private ClassLoadersProbe() {}

  /**
   * @param arguments what comes before SelfDeblur, see the code; SelfDeblur's class path; that of
   *     DJL; the other plugin's cache folder; then SelfDeblur's own arguments
   */
  public static void main(String[] arguments) throws Exception {
    Thread.currentThread().setContextClassLoader(BLIND);
    String plugin = arguments[1];
    String djl = arguments[2];
    String both = plugin + File.pathSeparator + djl;
    ClassLoader other = loader(djl, BLIND);
    ClassLoader own =
        switch (arguments[0]) {
          case "no other" -> loader(both, BLIND);
          case "above, has found no engine" -> {
            Class.forName("ai.djl.engine.Engine", true, other);
            yield loader(plugin, other);
          }
          case "above" -> {
            loadEngine(other, arguments[3]);
            yield loader(plugin, other);
          }
          case "beside" -> {
            loadEngine(other, arguments[3]);
            yield loader(both, BLIND);
          }
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    String[] rest = Arrays.copyOfRange(arguments, 4, arguments.length);
    Class<?> main = Class.forName("io.github.selfdeblur.cli.Main", true, own);
    main.getMethod("main", String[].class).invoke(null, (Object) rest);
  }

  private static ClassLoader loader(String classPath, ClassLoader parent) throws Exception {
    String[] entries = classPath.split(File.pathSeparator);
    URL[] urls = new URL[entries.length];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = Path.of(entries[i]).toUri().toURL();
    }
    return new URLClassLoader(urls, parent);
  }

  /** What another plugin does. */
  private static void loadEngine(ClassLoader loader, String cache) throws Exception {
    System.setProperty("ENGINE_CACHE_DIR", cache);
    Thread.currentThread().setContextClassLoader(loader);
    Class<?> engine = Class.forName("ai.djl.engine.Engine", true, loader);
    engine.getMethod("getEngine", String.class).invoke(null, "PyTorch");
    Thread.currentThread().setContextClassLoader(BLIND);
    System.clearProperty("ENGINE_CACHE_DIR");
  }
}
