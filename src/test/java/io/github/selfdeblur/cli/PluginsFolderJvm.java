package io.github.selfdeblur.cli;

import ij.ImageJ;
import ij.Menus;
import ij.io.PluginClassLoader;
import java.awt.GraphicsEnvironment;
import java.awt.Menu;
import java.awt.MenuItem;
import java.nio.file.Path;

/** Entry point of a JVM with an ImageJ that has its plugins from the folder {@code plugins}. */
final class PluginsFolderJvm {

  private PluginsFolderJvm() {}

  /**
   * @param arguments those of ImageJ, such as {@code -batch FILE ARGUMENT}; none: prints the items
   *     of the menu Plugins &gt; SelfDeblur, one a line
   */
  public static void main(String[] arguments) {
    if (GraphicsEnvironment.isHeadless()) {
      // ImageJ as patched by ij1-patcher asks this loader for plugins, instead of making its own.
      Path plugins = Path.of(System.getProperty("plugins.dir"), "plugins");
      Thread.currentThread().setContextClassLoader(new PluginClassLoader(plugins.toString()));
    }
    if (arguments.length > 0) {
      ImageJ.main(arguments);
    } else {
      new ImageJ(ImageJ.NO_SHOW);
      printMenu();
      System.exit(0);
    }
  }

  private static void printMenu() {
    Menu plugins = Menus.getImageJMenu("Plugins");
    for (int i = 0; i < plugins.getItemCount(); i++) {
      if (plugins.getItem(i) instanceof Menu menu && menu.getLabel().equals("SelfDeblur")) {
        for (int j = 0; j < menu.getItemCount(); j++) {
          MenuItem item = menu.getItem(j);
          System.out.println(item.getLabel());
        }
      }
    }
  }
}
