package io.github.selfdeblur.cli;

import ij.ImagePlus;
import io.github.selfdeblur.cli.terminal.ArgumentList;
import io.github.selfdeblur.cli.terminal.InputFile;
import io.github.selfdeblur.cli.terminal.OutFolder;
import io.github.selfdeblur.cli.terminal.PsfSize;
import io.github.selfdeblur.cli.terminal.RowArguments;
import io.github.selfdeblur.cli.terminal.RunOptions;
import io.github.selfdeblur.cli.terminal.TerminalProgress;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.stack.HyperstackDeblurring;
import io.github.selfdeblur.image.stack.ImageDeblurring;
import io.github.selfdeblur.image.stack.Snapshots;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.StackRows;
import io.github.selfdeblur.report.ExplicitKeys;
import io.github.selfdeblur.report.Provenance;
import io.github.selfdeblur.report.Recording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deblurs a file. */
@Command(
    name = "deblur",
    description =
        "Writes NAME-deblurred.tif, NAME-psf.tif (32-bit) and NAME-report.json; after a finish other"
            + " than network also the network's image, NAME-network.tif.",
    mixinStandardHelpOptions = true)
final class Deblur implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "IMAGE",
      description = "PNG, TIFF or what else ImageJ or Bio-Formats opens")
  private Path file;

  @Option(
      names = "--psf-size",
      paramLabel = "W[xH]",
      converter = PsfSize.Converter.class,
      description = "support of the PSF in px; default: as the image suggests")
  private PsfSize psfSize = PsfSize.OPEN;

  @Option(
      names = "--psf",
      paramLabel = "FILE",
      description = "a known PSF (true convolution): only the image is sought (preset nonblind)")
  private Path psfFile;

  @Mixin private RunOptions runOptions;

  @Mixin private CommandSpec stackArguments = RowArguments.of(StackRows.FILES);

  @Mixin private OutFolder out;

  @Override
  public Integer call() throws IOException {
    Path folder = out.prepared();
    ImagePlus image = InputFile.open(file, spec);
    Run asked = psfFile == null ? blind(image) : withPsf(image);
    PrintWriter terminal = spec.commandLine().getOut();
    try (TerminalProgress progress = new TerminalProgress(terminal)) {
      Recording recording = Recording.of(image, asked.choice());
      HyperstackDeblurring result = asked.of(image, progress);
      ArgumentList arguments = new ArgumentList(spec);
      arguments.putAll(ExplicitKeys.of(image, asked.options(), result));
      if (psfFile == null) {
        arguments.putAll(ExplicitKeys.of(asked.choice()));
      }
      Provenance provenance = recording.end(result, asked.notes(), arguments.request(file));
      String name = ImageFiles.baseName(file);
      ImageFiles.saveTiff(result.deblurred(), folder.resolve(name + "-deblurred.tif"));
      ImageFiles.saveTiff(result.psfs(), folder.resolve(name + "-psf.tif"));
      if (result.networks() != null) {
        ImageFiles.saveTiff(result.networks(), folder.resolve(name + "-network.tif"));
      }
      if (result.snapshots() != null) {
        ImagePlus images = result.snapshots().images(Snapshots.SUFFIX);
        ImagePlus psfs = result.snapshots().psfs(Snapshots.SUFFIX);
        ImageFiles.saveTiff(images, folder.resolve(name + "-snapshots.tif"));
        ImageFiles.saveTiff(psfs, folder.resolve(name + "-psf-snapshots.tif"));
      }
      if (result.seeds() != null) {
        ImageFiles.saveTiff(result.seeds().images(), folder.resolve(name + "-seeds.tif"));
        ImageFiles.saveTiff(result.seeds().agreement(), folder.resolve(name + "-agreement.tif"));
      }
      ImageFiles.saveText(provenance.json(), folder.resolve(name + "-report.json"));
      for (HyperstackDeblurring.PsfRun run : result.runs()) {
        terminal.print(run.report().summary());
      }
      terminal.flush();
    }
    return 0;
  }

  /**
   * What is asked for.
   *
   * @param psf the known PSF; null to find it
   */
  private record Run(SelfDeblurOptions options, StackOptions choice, PsfImage psf) {

    List<String> notes() {
      return psf == null ? List.of() : psf.notes();
    }

    HyperstackDeblurring of(ImagePlus image, TerminalProgress progress) {
      return psf == null
          ? HyperstackDeblurring.of(image, options, choice, progress)
          : HyperstackDeblurring.of(
              ImageDeblurring.withPsf(image, psf.telling(progress::noted), options, progress));
    }
  }

  private Run blind(ImagePlus image) throws IOException {
    SelfDeblurOptions options = runOptions.toOptions(psfSize.width(), psfSize.height());
    boolean network = options.schedule().finish() != Method.NETWORK;
    Answers user = RowArguments.answers(spec).with(StackRows.SHOW_NETWORK, network);
    StackOptions choice = StackRows.options(user);
    return new Run(options, HyperstackDeblurring.explicit(image, choice, options), null);
  }

  private Run withPsf(ImagePlus image) throws IOException {
    if (RowArguments.anyGiven(spec, StackRows.FILES)) {
      throw new IllegalArgumentException(
          "With --psf only the current plane is deblurred: leave out the options that choose planes,"
              + " PSFs, output and snapshots.");
    }
    PsfImage psf = PsfImage.of(InputFile.open(psfFile, spec), PsfOrigin.MIDDLE, image);
    SelfDeblurOptions options = runOptions.withPsf(psf.width(), psf.height());
    return new Run(options, StackOptions.builder().build(), psf);
  }
}
