package io.github.selfdeblur.cli;

import ij.ImagePlus;
import io.github.selfdeblur.batch.BatchInputs;
import io.github.selfdeblur.batch.BatchOutputs;
import io.github.selfdeblur.batch.BatchRun;
import io.github.selfdeblur.batch.BatchSummary;
import io.github.selfdeblur.batch.Recipe;
import io.github.selfdeblur.cli.terminal.ArgumentList;
import io.github.selfdeblur.cli.terminal.InputFile;
import io.github.selfdeblur.cli.terminal.PsfSize;
import io.github.selfdeblur.cli.terminal.RunOptions;
import io.github.selfdeblur.cli.terminal.TerminalBatch;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfFrom;
import io.github.selfdeblur.options.choice.ResultFormat;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.report.ExplicitKeys;
import io.github.selfdeblur.report.Request;
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

/** Deblurs the files of a folder or a list. */
@Command(
    name = "batch",
    description =
        "Deblurs many files: writes NAME-deblurred.tif, for PSFs that were found NAME-psf.tif or"
            + " batch-psf.tif, and batch.csv and batch.log. Files whose results are there are skipped;"
            + " the exit code is 0 where every file has its result.",
    mixinStandardHelpOptions = true)
final class Batch implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = "folder of the images")
  private Path folder;

  @Option(
      names = "--pattern",
      paramLabel = "GLOB",
      description =
          "names of the images, such as *.czi; case does not matter; default: *.{tif,tiff}")
  private String pattern = BatchInputs.USUAL_PATTERN;

  @Option(names = "--subfolders", description = "also images in folders below")
  private boolean subfolders;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description = "instead of DIR: a text file with one path per line")
  private Path list;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder for the results; default: deblurred, in that of the images")
  private Path out;

  @Option(
      names = "--suffix",
      paramLabel = "TEXT",
      description = "what a result's name adds to its image's; default: -deblurred")
  private String suffix = BatchOutputs.USUAL_SUFFIX;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "tif (32-bit or RGB) or png (as displayed); default: tif")
  private String format = ResultFormat.TIF.label();

  @Option(names = "--again", description = "also files whose results are there")
  private boolean again;

  @Option(
      names = "--psf-size",
      paramLabel = "W[xH]",
      converter = PsfSize.Converter.class,
      description = "support of the PSF in px; required unless --psf is given")
  private PsfSize psfSize;

  @Option(names = "--psf", paramLabel = "FILE", description = "one known PSF for all")
  private Path psfFile;

  @Option(
      names = "--psf-from",
      paramLabel = "NAME",
      description =
          "file: a PSF is found for each; first: that of the first file serves all; default: file")
  private String psfFrom = PsfFrom.FILE.label();

  @Option(
      names = "--method",
      paramLabel = "NAME",
      description = "where one PSF serves all: see deconvolve; default: sparse")
  private String method = Method.SPARSE.label();

  @Option(names = "--smoothing", paramLabel = "FACTOR", description = "see deconvolve; default: 1")
  private double smoothing = 1;

  @Mixin private RunOptions runOptions;

  @Override
  public Integer call() throws IOException {
    BatchInputs inputs = BatchInputs.of(folder, pattern, subfolders, list);
    BatchOutputs outputs =
        new BatchOutputs(
            out == null ? inputs.usualOutput() : out, suffix, ResultFormat.named(format), again);
    ImagePlus psf = InputFile.open(psfFile, spec);
    SelfDeblurOptions options = options(psf);
    ArgumentList arguments = new ArgumentList(spec);
    arguments.putAll(ExplicitKeys.of(options));
    Request request = arguments.request(folder);
    Recipe recipe = recipe(psf, options, outputs, request);
    PrintWriter terminal = spec.commandLine().getOut();
    try (TerminalBatch progress = new TerminalBatch(terminal, spec.commandLine().getErr())) {
      BatchSummary summary = BatchRun.of(inputs, outputs, recipe, request, progress);
      terminal.println(summary.text());
      terminal.flush();
      return summary.isComplete() ? 0 : 1;
    }
  }

  private SelfDeblurOptions options(ImagePlus psf) throws IOException {
    if (psf != null) {
      return runOptions.toOptions(Preset.FAST, psf.getWidth(), psf.getHeight());
    }
    if (psfSize == null) {
      throw new IllegalArgumentException(
          "A PSF is needed: give --psf FILE, or --psf-size W or WxH to have PSFs found.");
    }
    return runOptions.toOptions(Preset.FAST, psfSize.width(), psfSize.height());
  }

  private Recipe recipe(
      ImagePlus psf, SelfDeblurOptions options, BatchOutputs outputs, Request request) {
    PsfFrom found = PsfFrom.named(psfFrom);
    KnownPsfOptions.Builder known =
        KnownPsfOptions.like(options, Method.named("Method", method)).smoothing(smoothing);
    if (psf == null) {
      return found == PsfFrom.FILE
          ? Recipe.blind(options)
          : Recipe.withPsfOfFirst(options, known.build(), outputs, request);
    }
    if (runOptions.iterations() != null) {
      known.iterations(runOptions.iterations());
    }
    return Recipe.withPsf(psf, psfFile.toString(), known.build());
  }
}
