package io.github.selfdeblur.command;

import ij.ImagePlus;
import io.github.selfdeblur.image.compare.SimulatedBlur;
import io.github.selfdeblur.image.file.NamedImage;
import io.github.selfdeblur.image.hyperstack.PixelSize;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.psf.Pupil;
import io.github.selfdeblur.simulate.PhotonNoise;
import java.io.IOException;
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

  @Parameter(
      label = "PSF (empty: of a microscope)",
      required = false,
      persist = false,
      description =
          "Title of an open image, or a file; what follows up to its size is then unused.")
  private String psf = "";

  @Parameter(label = "NA", min = "0", stepSize = "0.1", description = "Numerical aperture.")
  private double na = 1.2;

  @Parameter(label = "Wavelength (um)", min = "0", stepSize = "0.01", description = "In vacuum.")
  private double wavelength = 0.52;

  @Parameter(
      label = "Refractive index",
      min = "1",
      stepSize = "0.01",
      description = "Of the medium: 1 air, 1.33 water, 1.52 oil.")
  private double index = 1.33;

  @Parameter(
      label = "Pixel size (um, 0: the image's)",
      min = "0",
      stepSize = "0.01",
      description = "In the specimen.")
  private double pixel;

  @Parameter(label = "Defocus (um)", stepSize = "0.1", description = "Out of the focal plane by.")
  private double defocus;

  @Parameter(label = "Spherical (rad)", stepSize = "0.1", description = "Root-mean-square phase.")
  private double spherical;

  @Parameter(label = "Astigmatism (rad)", stepSize = "0.1", description = "Root-mean-square phase.")
  private double astigmatism;

  @Parameter(label = "Coma (rad)", stepSize = "0.1", description = "Root-mean-square phase.")
  private double coma;

  @Parameter(label = "PSF size (px)", min = "1", description = "Side of its support, odd.")
  private int psf_size = 31;

  @Parameter(
      label = "Photons in the brightest pixel (0: no noise)",
      min = "0",
      description = "What the brightest pixel of the blurred image counts on average.")
  private double photons = 1000;

  @Parameter(
      label = "Read noise (photons)",
      min = "0",
      description = "Standard deviation that the camera adds to every pixel.")
  private double read_noise = 3;

  @Parameter(label = "Seed", min = "0", description = "Starts the random numbers.")
  private int seed;

  @Parameter(type = ItemIO.OUTPUT)
  private ImagePlus kernel;

  @Parameter(type = ItemIO.OUTPUT)
  private ImagePlus blurred;

  @Override
  void work(ImagePlus image) throws IOException {
    Optional<PhotonNoise> noise =
        photons == 0 ? Optional.empty() : Optional.of(new PhotonNoise(photons, read_noise, seed));
    PsfImage light =
        NamedImage.isBlank(psf)
            ? SimulatedBlur.psf(pupil(image), psf_size, image).telling(UserCommand::log)
            : psf(psf, image);
    int threads = Runtime.getRuntime().availableProcessors();
    SimulatedBlur result = SimulatedBlur.of(image, light, noise, threads);
    kernel = result.psf();
    blurred = result.blurry();
    kernel.show();
    blurred.show();
  }

  private Pupil pupil(ImagePlus image) {
    double pixelUm = pixel > 0 ? pixel : PixelSize.of(image).lateralUm();
    return Pupil.aberrated(na, wavelength, pixelUm, index, defocus, spherical, astigmatism, coma);
  }
}
