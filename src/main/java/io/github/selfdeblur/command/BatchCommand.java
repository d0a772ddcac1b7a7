package io.github.selfdeblur.command;

import ij.IJ;
import ij.ImagePlus;
import io.github.selfdeblur.batch.BatchInputs;
import io.github.selfdeblur.batch.BatchListener;
import io.github.selfdeblur.batch.BatchOutputs;
import io.github.selfdeblur.batch.BatchRow;
import io.github.selfdeblur.batch.BatchRun;
import io.github.selfdeblur.batch.BatchSummary;
import io.github.selfdeblur.batch.Recipe;
import io.github.selfdeblur.image.file.NamedImage;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfFrom;
import io.github.selfdeblur.options.choice.ResultFormat;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.TimeLeft;
import io.github.selfdeblur.progress.Wish;
import io.github.selfdeblur.report.ExplicitKeys;
import io.github.selfdeblur.report.MacroLine;
import io.github.selfdeblur.report.Request;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.scijava.command.Command;
import org.scijava.command.DynamicCommandInfo;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Batch Folder...: many files, with one PSF each or one for all. */
@Plugin(
    type = Command.class,
    label = "SelfDeblur: Batch Deconvolution of a folder (deblur and sharpen, blind or with a PSF)",
    headless = true,
    initializer = "arrange",
    menu = {
      @Menu(label = "Plugins"),
      @Menu(label = "SelfDeblur"),
      @Menu(label = BatchCommand.LABEL, weight = 3)
    })
public class BatchCommand extends BlindCommand implements BatchListener {

  static final String LABEL = "SelfDeblur: Batch Folder...";

  @Parameter(
      label = "Folder of images",
      required = false,
      style = FileWidget.DIRECTORY_STYLE,
      description = "Or a list instead.")
  private File folder;

  @Parameter(
      label = "File names",
      description = "Such as *.{tif,png} or *.czi; case does not matter.")
  private String pattern = BatchInputs.USUAL_PATTERN;

  @Parameter(label = "Subfolders, too", description = "Results keep the folders of their images.")
  private boolean subfolders;

  @Parameter(
      label = "List of files (empty: the folder)",
      required = false,
      persist = false,
      description = "A text file with one path per line, instead of a folder.")
  private File list;

  @Parameter(
      label = "Output folder (empty: deblurred, in that of the images)",
      required = false,
      persist = false,
      style = FileWidget.DIRECTORY_STYLE,
      description = "For results, PSFs, batch.csv and batch.log.")
  private File output;

  @Parameter(
      label = "Suffix",
      required = false,
      description = "What the name of a result adds to that of its image.")
  private String suffix = BatchOutputs.USUAL_SUFFIX;

  @Parameter(
      label = "Format",
      choices = {"tif", "png"},
      description = "tif: 32-bit or RGB, with calibration; png: 8-bit or RGB, as displayed.")
  private String format = ResultFormat.TIF.label();

  @Parameter(
      label = "Again what is done",
      persist = false,
      description = "Else files are skipped whose results are there.")
  private boolean again;

  @Parameter(
      label = "PSF (empty: found by SelfDeblur)",
      required = false,
      persist = false,
      description = "Title of an open image, or a file: one known PSF for all.")
  private String psf = "";

  @Parameter(
      label = "A PSF is found for each",
      choices = {"file", "first"},
      description = "file: each has its own; first: that of the first file serves all.")
  private String psf_from = PsfFrom.FILE.label();

  @Parameter(
      label = "Method with a known PSF",
      choices = {
        "sparse",
        "hyper-laplacian",
        "richardson-lucy-tv",
        "richardson-lucy",
        "richardson-lucy-saturated",
        "wiener",
        "network"
      },
      description = "Where one PSF serves all.")
  private String method = Method.SPARSE.label();

  @Parameter(
      label = "Smoothing with a known PSF",
      min = "0",
      stepSize = "0.1",
      description = "1: as strong as the noise asks for; above 1 smoother, below 1 sharper.")
  private double smoothing = 1;

  private TimeLeft time;
  private String file;
  private String place;

  @Override
  boolean takesImage() {
    return false;
  }

  /** The initializer: the files come before the options. */
  protected void arrange() {
    DynamicCommandInfo info = getInfo();
    Set<String> options =
        Arrays.stream(BlindCommand.class.getDeclaredFields())
            .map(Field::getName)
            .collect(Collectors.toSet());
    List<ModuleItem<?>> items = new ArrayList<>();
    info.inputs().forEach(items::add);
    for (ModuleItem<?> item : items) {
      if (options.contains(item.getName())) {
        info.removeInput(item);
        info.addInput(item);
      }
    }
    useDefaultsUnattended();
  }

  @Override
  void work(ImagePlus none) throws IOException {
    BatchInputs inputs = BatchInputs.of(path(folder), pattern, subfolders, path(list));
    Path results = path(output) == null ? inputs.usualOutput() : path(output);
    BatchOutputs outputs =
        new BatchOutputs(
            results, suffix == null ? "" : suffix.strip(), ResultFormat.named(format), again);
    time = new TimeLeft();
    BatchSummary summary = BatchRun.of(inputs, outputs, recipe(outputs), request(), this);
    IJ.log("SelfDeblur: " + summary.text());
    summary.table().show("SelfDeblur batch");
  }

  private Request request() {
    Map<String, String> keys = keys();
    keys.putAll(ExplicitKeys.of(options()));
    return MacroLine.of(LABEL, keys);
  }

  /** Null where no file was chosen. */
  private static Path path(File file) {
    return file == null || file.getPath().isBlank() ? null : file.toPath();
  }

  private Recipe recipe(BatchOutputs outputs) throws IOException {
    PsfFrom found = PsfFrom.named(psf_from);
    KnownPsfOptions.Builder known =
        KnownPsfOptions.like(options(), Method.named("Method", method)).smoothing(smoothing);
    if (NamedImage.isBlank(psf)) {
      return found == PsfFrom.FILE
          ? Recipe.blind(options())
          : Recipe.withPsfOfFirst(options(), known.build(), outputs, request());
    }
    if (iterations() != 0) {
      known.iterations(iterations());
    }
    return Recipe.withPsf(NamedImage.find(psf, "psf"), psf.strip(), known.build());
  }

  @Override
  public void began(String name, int number, int of) {
    file = name;
    place = "file " + number + " of " + of;
  }

  @Override
  public Wish reached(double share, Part part) {
    return show(share, ProgressText.ofFile(place, file, share, time)) ? Wish.GO_ON : Wish.CANCEL;
  }

  /** Without a screen every file gets a line, else those that failed. */
  @Override
  public void ended(BatchRow row, int number, int of) {
    if (row.status() == BatchRow.Status.FAILED || GraphicsEnvironment.isHeadless()) {
      IJ.log("SelfDeblur: " + row.text());
    }
  }
}
