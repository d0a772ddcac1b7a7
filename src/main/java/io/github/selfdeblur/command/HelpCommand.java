package io.github.selfdeblur.command;

import ij.ImagePlus;
import io.github.selfdeblur.help.HelpWindow;
import io.github.selfdeblur.report.Project;
import java.awt.GraphicsEnvironment;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Help: the documentation, in a window. */
@Plugin(
    type = Command.class,
    label = "SelfDeblur: Help on deconvolution and the PSF",
    headless = true,
    initializer = "useDefaults",
    menu = {
      @Menu(label = "Plugins"),
      @Menu(label = "SelfDeblur"),
      @Menu(label = "SelfDeblur: Help", weight = 32)
    })
public class HelpCommand extends UserCommand {

  @Override
  boolean takesImage() {
    return false;
  }

  @Override
  void work(ImagePlus none) {
    if (GraphicsEnvironment.isHeadless()) {
      log("the documentation is at " + Project.documentation());
    } else {
      HelpWindow.open(Project.GUIDE);
    }
  }
}
