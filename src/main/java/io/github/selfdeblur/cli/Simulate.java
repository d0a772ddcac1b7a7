package io.github.selfdeblur.cli;

import ij.ImagePlus;
import io.github.selfdeblur.cli.terminal.InputFile;
import io.github.selfdeblur.cli.terminal.OutFolder;
import io.github.selfdeblur.cli.terminal.RowArguments;
import io.github.selfdeblur.image.compare.SimulatedBlur;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.SimulationRows;
import io.github.selfdeblur.simulate.PhotonNoise;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Mixin private CommandSpec rows = RowArguments.of(SimulationRows.ALL);

  @Mixin private OutFolder out;

  @Override
  public Integer call() throws IOException {
    Path folder = out.prepared();
    ImagePlus image = InputFile.open(file, spec);
    Answers user = RowArguments.answers(spec);
    Optional<PhotonNoise> noise = SimulatedBlur.noise(user);
    ImagePlus known = InputFile.open(SimulationRows.PSF, spec);
    PsfImage psf =
        known == null
            ? SimulatedBlur.psf(user, image)
            : PsfImage.of(known, PsfOrigin.MIDDLE, image);
    psf.telling(spec.commandLine().getOut()::println);
    int threads = Runtime.getRuntime().availableProcessors();
    SimulatedBlur result = SimulatedBlur.of(image, psf, noise, threads);
    String name = ImageFiles.baseName(file);
    ImageFiles.saveTiff(result.blurry(), folder.resolve(name + "-blurred.tif"));
    ImageFiles.saveTiff(result.psf(), folder.resolve(name + "-psf.tif"));
    return 0;
  }
}
