package io.github.selfdeblur.command;

import ij.ImagePlus;
import io.github.selfdeblur.image.compare.SimulatedBlur;
import io.github.selfdeblur.image.file.NamedImage;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.Option;
import io.github.selfdeblur.options.rows.SimulationRows;
import io.github.selfdeblur.simulate.PhotonNoise;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Simulate Blur...: what a microscope would make of a sharp image. */
@Plugin(
    type = Command.class,
    label = "SelfDeblur: Simulate Blur with a PSF, to test deconvolution",
    headless = true,
    initializer = "useDefaultsUnattended",
    menu = {
      @Menu(label = "Plugins"),
      @Menu(label = "SelfDeblur"),
      @Menu(label = "SelfDeblur: Simulate Blur...", weight = 13)
    })
public class SimulateCommand extends UserCommand {

  @Parameter private String psf;
  @Parameter private double na;
  @Parameter private double wavelength;
  @Parameter private double index;
  @Parameter private double pixel;
  @Parameter private double defocus;
  @Parameter private double spherical;
  @Parameter private double astigmatism;
  @Parameter private double coma;
  @Parameter private int psf_size;
  @Parameter private int psf_slices;
  @Parameter private double photons;
  @Parameter private double read_noise;
  @Parameter private int seed;

  @Parameter(type = ItemIO.OUTPUT)
  private ImagePlus kernel;

  @Parameter(type = ItemIO.OUTPUT)
  private ImagePlus blurred;

  @Override
  List<Option> rows() {
    return SimulationRows.ALL;
  }

  @Override
  void work(ImagePlus image) throws IOException {
    Answers user = answers();
    Optional<PhotonNoise> noise = SimulatedBlur.noise(user);
    PsfImage light =
        NamedImage.isBlank(psf)
            ? SimulatedBlur.psf(user, image).telling(UserCommand::log)
            : psf(psf, image);
    int threads = Runtime.getRuntime().availableProcessors();
    SimulatedBlur result = SimulatedBlur.of(image, light, noise, threads);
    kernel = result.psf();
    blurred = result.blurry();
    kernel.show();
    blurred.show();
  }
}
