package io.github.selfdeblur.cli.terminal;

import ij.IJ;
import ij.ImageJ;
import ij.Menus;
import java.awt.GraphicsEnvironment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.imagej.patcher.LegacyInjector;

/** An ImageJ 1.x of this process that knows the plugins of the class path. */
public final class EmbeddedImageJ {

  /** A line of plugins.config: menu, "label", class. */
  private static final Pattern ENTRY = Pattern.compile("[^#].*?,\\s*\"(.+)\"\\s*,\\s*(\\S+)");

  private EmbeddedImageJ() {}

  /** Runs a macro file; with a screen ImageJ's window is left open until the user closes it. */
  public static void runMacro(Path macro, String argument) throws IOException {
    boolean headless = GraphicsEnvironment.isHeadless();
    if (headless) {
      // Without a screen ImageJ 1.x cannot make its menus, and so knows no commands. As in Fiji,
      // ij1-patcher puts that right; it must come before the first class of ImageJ.
      LegacyInjector.preinit();
    }
    Running.macro(macro, argument, headless);
  }

  /** Keeps ImageJ's classes away until they are patched. */
  private static final class Running {

    static void macro(Path macro, String argument, boolean headless) throws IOException {
      if (!headless) {
        new ImageJ(ImageJ.STANDALONE);
      }
      IJ.run("Close All"); // the first command has ImageJ make its table of commands
      registerPlugins();
      IJ.runMacroFile(macro.toString(), argument);
    }

    /** What ImageJ does for the jars in its plugins folder, for the class path. */
    private static void registerPlugins() throws IOException {
      InputStream config = EmbeddedImageJ.class.getResourceAsStream("/plugins.config");
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(config, StandardCharsets.UTF_8))) {
        lines.lines().map(ENTRY::matcher).filter(Matcher::matches).forEach(Running::register);
      }
    }

    @SuppressWarnings("unchecked")
    private static void register(Matcher entry) {
      Menus.getCommands().put(entry.group(1), entry.group(2));
    }
  }
}
