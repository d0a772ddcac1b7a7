package io.github.selfdeblur.cli;

import ij.ImagePlus;
import io.github.selfdeblur.cli.terminal.InputFile;
import io.github.selfdeblur.cli.terminal.OutFolder;
import io.github.selfdeblur.image.compare.SimulatedBlur;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.hyperstack.PixelSize;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.psf.Pupil;
import io.github.selfdeblur.simulate.PhotonNoise;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Blurs a file as a microscope would. */
@Command(
    name = "simulate",
    description = "Writes NAME-blurred.tif and NAME-psf.tif (32-bit).",
    mixinStandardHelpOptions = true)
final class Simulate implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "IMAGE", description = "the sharp image")
  private Path file;

  @Option(names = "--psf", paramLabel = "FILE", description = "default: that of a microscope")
  private Path psfFile;

  @Option(names = "--na", paramLabel = "NA", description = "numerical aperture; default: 1.2")
  private double na = 1.2;

  @Option(names = "--wavelength", paramLabel = "UM", description = "in vacuum; default: 0.52")
  private double wavelength = 0.52;

  @Option(names = "--index", paramLabel = "N", description = "refractive index; default: 1.33")
  private double index = 1.33;

  @Option(
      names = "--pixel",
      paramLabel = "UM",
      description = "in the specimen; default: the image's")
  private Double pixel;

  @Option(names = "--defocus", paramLabel = "UM", description = "default: 0")
  private double defocus;

  @Option(names = "--spherical", paramLabel = "RAD", description = "default: 0")
  private double spherical;

  @Option(names = "--astigmatism", paramLabel = "RAD", description = "default: 0")
  private double astigmatism;

  @Option(names = "--coma", paramLabel = "RAD", description = "default: 0")
  private double coma;

  @Option(names = "--psf-size", paramLabel = "PX", description = "odd; default: 31")
  private int psfSize = 31;

  @Option(
      names = "--photons",
      paramLabel = "N",
      description = "in the brightest px; 0 for no noise; default: 1000")
  private double photons = 1000;

  @Option(names = "--read-noise", paramLabel = "N", description = "in photons; default: 3")
  private double readNoise = 3;

  @Option(names = "--seed", paramLabel = "S", description = "default: 0")
  private int seed;

  @Mixin private OutFolder out;

  @Override
  public Integer call() throws IOException {
    Path folder = out.prepared();
    ImagePlus image = InputFile.open(file, spec);
    Optional<PhotonNoise> noise =
        photons == 0 ? Optional.empty() : Optional.of(new PhotonNoise(photons, readNoise, seed));
    PsfImage psf =
        psfFile == null
            ? SimulatedBlur.psf(pupil(image), psfSize, image)
            : PsfImage.of(InputFile.open(psfFile, spec), PsfOrigin.MIDDLE, image);
    psf.telling(spec.commandLine().getOut()::println);
    int threads = Runtime.getRuntime().availableProcessors();
    SimulatedBlur result = SimulatedBlur.of(image, psf, noise, threads);
    String name = ImageFiles.baseName(file);
    ImageFiles.saveTiff(result.blurry(), folder.resolve(name + "-blurred.tif"));
    ImageFiles.saveTiff(result.psf(), folder.resolve(name + "-psf.tif"));
    return 0;
  }

  private Pupil pupil(ImagePlus image) {
    double pixelUm = pixel == null ? PixelSize.of(image).lateralUm() : pixel;
    return Pupil.aberrated(na, wavelength, pixelUm, index, defocus, spherical, astigmatism, coma);
  }
}
