package io.github.selfdeblur.command;

import ij.ImagePlus;
import io.github.selfdeblur.command.watch.Told;
import io.github.selfdeblur.report.Project;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** About SelfDeblur: version, licence, what to cite. */
@Plugin(
    type = Command.class,
    label = "SelfDeblur: Version, Licence and Citation (about this deconvolution plugin)",
    headless = true,
    initializer = "useDefaults",
    menu = {
      @Menu(label = "Plugins"),
      @Menu(label = "SelfDeblur"),
      @Menu(label = "About SelfDeblur", weight = 33)
    })
public class AboutCommand extends UserCommand {

  @Override
  boolean takesImage() {
    return false;
  }

  @Override
  void work(ImagePlus none) {
    Told.text("About SelfDeblur", Project.about());
  }
}
