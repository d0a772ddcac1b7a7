package io.github.selfdeblur.cli;

import ij.ImagePlus;
import io.github.selfdeblur.cli.terminal.ArgumentList;
import io.github.selfdeblur.cli.terminal.InputFile;
import io.github.selfdeblur.cli.terminal.KnownPsfArguments;
import io.github.selfdeblur.cli.terminal.OutFolder;
import io.github.selfdeblur.cli.terminal.PlaneArguments;
import io.github.selfdeblur.cli.terminal.TerminalProgress;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.stack.ImageDeconvolution;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.report.ExplicitKeys;
import io.github.selfdeblur.report.Provenance;
import io.github.selfdeblur.report.Recording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deconvolves a file with a known PSF. */
@Command(
    name = "deconvolve",
    description = "Writes NAME-METHOD.tif (32-bit) and NAME-METHOD-report.json.",
    mixinStandardHelpOptions = true)
final class Deconvolve implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "IMAGE",
      description = "PNG, TIFF or what else ImageJ or Bio-Formats opens")
  private Path file;

  @Option(
      names = "--psf",
      paramLabel = "FILE",
      required = true,
      description = "the PSF (true convolution), a plane or a stack")
  private Path psfFile;

  @Option(
      names = "--origin",
      paramLabel = "NAME",
      description = "of the PSF: middle, peak or centroid; default: middle")
  private String origin = PsfOrigin.MIDDLE.label();

  @Option(
      names = "--method",
      paramLabel = "NAME",
      description =
          "sparse, hyper-laplacian, richardson-lucy-tv, richardson-lucy, richardson-lucy-saturated,"
              + " wiener or network; default: sparse")
  private String methodName = Method.SPARSE.label();

  @Option(
      names = "--iterations",
      paramLabel = "N",
      description = "of Richardson-Lucy or the network; default: the method's own")
  private Integer iterations;

  @Mixin private KnownPsfArguments arguments;

  @Mixin private PlaneArguments planes;

  @Mixin private OutFolder out;

  @Override
  public Integer call() throws IOException {
    Path folder = out.prepared();
    Method method = Method.named("Method", methodName);
    KnownPsfOptions options = arguments.toOptions(method, iterations);
    ImagePlus image = InputFile.open(file, spec);
    ImagePlus psf = InputFile.open(psfFile, spec);
    StackOptions choice = ImageDeconvolution.explicit(image, psf, planes.toOptions().build());
    PrintWriter terminal = spec.commandLine().getOut();
    try (TerminalProgress progress = new TerminalProgress(terminal)) {
      Recording recording = Recording.of(image, choice);
      ImageDeconvolution result =
          ImageDeconvolution.of(image, psf, PsfOrigin.named(origin), options, choice, progress);
      ArgumentList list = new ArgumentList(spec);
      list.putAll(ExplicitKeys.of(options));
      list.putAll(ExplicitKeys.ofPlanes(choice));
      Provenance provenance = recording.end(result, list.request(file));
      String name = ImageFiles.baseName(file) + "-" + method.label();
      ImageFiles.saveTiff(result.image(), folder.resolve(name + ".tif"));
      ImageFiles.saveText(provenance.json(), folder.resolve(name + "-report.json"));
      for (ImageDeconvolution.Run run : result.runs()) {
        terminal.println(run.planes() + ": " + run.report().line());
      }
      terminal.flush();
    }
    return 0;
  }
}
