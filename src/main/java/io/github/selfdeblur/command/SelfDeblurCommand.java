package io.github.selfdeblur.command;

import ij.ImagePlus;
import io.github.selfdeblur.image.ImageDeblurring;
import io.github.selfdeblur.options.Method;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** SelfDeblur...: image and PSF from a blurry image alone. */
@Plugin(
    type = Command.class,
    headless = true,
    initializer = "useDefaultsUnattended",
    menu = {
      @Menu(label = "Plugins"),
      @Menu(label = "SelfDeblur"),
      @Menu(label = "SelfDeblur...", weight = 1)
    })
public class SelfDeblurCommand extends BlindCommand {

  @Parameter(
      label = "Show the network's image too",
      description = "As a third window, after a finish other than network.")
  private boolean show_network;

  @Parameter(type = ItemIO.OUTPUT)
  private ImagePlus psf;

  @Parameter(type = ItemIO.OUTPUT)
  private ImagePlus deblurred;

  @Override
  void work(ImagePlus image) {
    show(ImageDeblurring.of(image, options(), this));
  }

  /**
   * Fiji shows outputs itself, but not without a screen, not at once in a macro, and not those of a
   * command that was cancelled; showing an image again does nothing.
   */
  private void show(ImageDeblurring result) {
    psf = result.psf();
    deblurred = result.deblurred();
    psf.show();
    if (show_network && result.report().finish() != Method.NETWORK) {
      result.network().show();
    }
    deblurred.show();
  }
}
