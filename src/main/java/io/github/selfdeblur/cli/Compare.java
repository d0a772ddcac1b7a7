package io.github.selfdeblur.cli;

import ij.ImagePlus;
import io.github.selfdeblur.cli.terminal.InputFile;
import io.github.selfdeblur.cli.terminal.OutFolder;
import io.github.selfdeblur.cli.terminal.PsfSize;
import io.github.selfdeblur.cli.terminal.RowArguments;
import io.github.selfdeblur.cli.terminal.TerminalProgress;
import io.github.selfdeblur.image.compare.Comparison;
import io.github.selfdeblur.image.compare.ComparisonMontage;
import io.github.selfdeblur.image.compare.ComparisonTask;
import io.github.selfdeblur.image.compare.ComparisonWatch;
import io.github.selfdeblur.image.compare.Result;
import io.github.selfdeblur.image.compare.ScatterPlot;
import io.github.selfdeblur.image.compare.Tables;
import io.github.selfdeblur.image.compare.entry.Entries;
import io.github.selfdeblur.image.compare.entry.Entry;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.KnownPsfRows;
import io.github.selfdeblur.options.rows.QualityRows;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares methods on a file. */
@Command(
    name = "compare",
    description =
        "Deconvolves an image by several methods with the same PSF, and by presets that find their"
            + " own, and writes NAME-methods.png, a labelled montage, NAME-methods.csv, every result"
            + " as NAME-METHOD.tif, and with the truth NAME-scatter.png.",
    mixinStandardHelpOptions = true)
final class Compare implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "IMAGE")
  private Path file;

  @Option(
      names = "--psf-size",
      paramLabel = "W[xH]",
      converter = PsfSize.Converter.class,
      description = "support, in px, of a PSF to be found; default: suggested")
  private PsfSize psfSize = PsfSize.OPEN;

  @Mixin private CommandSpec rows = RowArguments.of(QualityRows.COMPARED_FILES, KnownPsfRows.HOW);

  @Mixin private OutFolder out;

  @Override
  public Integer call() throws IOException {
    Path folder = out.prepared();
    ImagePlus image = InputFile.open(file, spec);
    PrintWriter terminal = spec.commandLine().getOut();
    try (TerminalProgress progress = new TerminalProgress(terminal)) {
      PsfImage given = psf(InputFile.open(QualityRows.PSF, spec), image, progress);
      ComparisonTask task = task(image, given, progress).check();
      PsfImage light = given == null && task.needsPsf() ? found(task, progress) : given;
      if (light == null && task.needsPsf()) {
        progress.noted("Stopped before a PSF was found: nothing was compared.");
        return 1;
      }
      Comparison comparison = Comparison.of(task, light, telling(task, progress), progress);
      save(comparison, folder, ImageFiles.baseName(file));
    }
    return 0;
  }

  /** Each entry has a line of its own. */
  private static ComparisonWatch telling(ComparisonTask task, TerminalProgress progress) {
    return new ComparisonWatch() {
      @Override
      public void begins(int entry) {
        progress.begins(task.labels().get(entry));
      }
    };
  }

  /** What was asked for; the PSF that was given is the true one, unless another is named. */
  private ComparisonTask task(ImagePlus image, PsfImage given, TerminalProgress progress)
      throws IOException {
    Answers user = RowArguments.answers(spec);
    List<Entry> entries = new ArrayList<>(Entries.of(user, psfSize.width(), psfSize.height()));
    Path images = RowArguments.file(spec, QualityRows.IMAGES);
    entries.addAll(Entries.ofImages(images == null ? "" : images.toString()));
    PsfImage truePsf = psf(InputFile.open(QualityRows.COMPARED_KERNEL, spec), image, progress);
    return new ComparisonTask(
        image,
        InputFile.open(QualityRows.TRUTH, spec),
        truePsf == null ? given : truePsf,
        entries,
        Entries.known(user));
  }

  /**
   * The PSF for an image.
   *
   * @param light null: none
   */
  private static PsfImage psf(ImagePlus light, ImagePlus image, TerminalProgress progress) {
    return light == null
        ? null
        : PsfImage.of(light, PsfOrigin.MIDDLE, image).telling(progress::noted);
  }

  private PsfImage found(ComparisonTask task, TerminalProgress progress) {
    return Comparison.findPsf(
        task.blurry(),
        psfSize.width(),
        psfSize.height(),
        task.known(),
        progress,
        ComparisonWatch.NONE,
        found -> {});
  }

  private static void save(Comparison comparison, Path folder, String name) throws IOException {
    for (Result result : comparison.results().subList(1, comparison.results().size())) {
      if (result.numbers().containsKey("seconds")) { // an image is there already
        String whose = folder.resolve(name + "-" + result.method()).toString();
        ImageFiles.saveTiff(result.image(), Path.of(whose + ".tif"));
        if (result.foundPsf()) {
          ImageFiles.saveTiff(result.psf(), Path.of(whose + "-psf.tif"));
        }
      }
    }
    ImageFiles.savePng(ComparisonMontage.of(comparison), folder.resolve(name + "-methods.png"));
    ImageFiles.saveCsv(Tables.of(comparison), folder.resolve(name + "-methods.csv"));
    if (ScatterPlot.isOf(comparison)) {
      ImageFiles.savePng(ScatterPlot.of(comparison), folder.resolve(name + "-scatter.png"));
    }
  }
}
