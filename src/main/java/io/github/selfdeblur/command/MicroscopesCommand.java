package io.github.selfdeblur.command;

import static java.util.stream.Collectors.joining;

import ij.ImagePlus;
import io.github.selfdeblur.command.watch.Told;
import io.github.selfdeblur.image.optics.Microscope;
import io.github.selfdeblur.image.optics.Microscopes;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.choice.Named;
import io.github.selfdeblur.options.optics.Wavelength;
import io.github.selfdeblur.options.rows.OpticsRows;
import io.github.selfdeblur.options.rows.Option;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Microscopes...: keeps a microscope by name, for the key microscope. */
@Plugin(
    type = Command.class,
    label = "SelfDeblur: Microscopes for deconvolution (NA, immersion, camera)",
    headless = true,
    initializer = "useDefaultsUnattended",
    menu = {
      @Menu(label = "Plugins"),
      @Menu(label = "SelfDeblur"),
      @Menu(label = "SelfDeblur: Microscopes...", weight = 30)
    })
public class MicroscopesCommand extends UserCommand {

  @Parameter(persist = false)
  private String name;

  @Parameter(persist = false)
  private double na;

  @Parameter(persist = false)
  private double immersion;

  @Parameter(persist = false)
  private double magnification;

  @Parameter(persist = false)
  private double camera;

  @Parameter(persist = false)
  private double wavelength;

  @Parameter(persist = false)
  private String modality;

  @Parameter(persist = false)
  private boolean delete;

  @Override
  List<Option> rows() {
    return OpticsRows.KEPT;
  }

  @Override
  boolean takesImage() {
    return false;
  }

  private double wavelengthUm() {
    return wavelength == 0 ? 0 : Wavelength.um(wavelength, "The wavelength");
  }

  @Override
  void work(ImagePlus none) {
    if (delete) {
      Microscopes.delete(name);
    } else {
      Modality how = Named.parse(Modality.class, "Modality", modality);
      Microscopes.keep(
          new Microscope(name, na, immersion, magnification, camera, wavelengthUm(), how));
    }
    String all = Microscopes.all().stream().map(each -> each.text() + "\n").collect(joining());
    Told.text("SelfDeblur: Microscopes", all);
  }
}
