package io.github.selfdeblur.command;

import ij.ImagePlus;
import io.github.selfdeblur.batch.BatchListener;
import io.github.selfdeblur.batch.BatchRow;
import io.github.selfdeblur.batch.BatchRun;
import io.github.selfdeblur.batch.BatchSummary;
import io.github.selfdeblur.batch.files.BatchInputs;
import io.github.selfdeblur.batch.files.BatchOutputs;
import io.github.selfdeblur.batch.recipe.Recipe;
import io.github.selfdeblur.command.watch.ProgressText;
import io.github.selfdeblur.image.file.NamedImage;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.BatchRows;
import io.github.selfdeblur.options.rows.Option;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.TimeLeft;
import io.github.selfdeblur.progress.Wish;
import io.github.selfdeblur.report.ExplicitKeys;
import io.github.selfdeblur.report.MacroLine;
import io.github.selfdeblur.report.Request;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Batch Folder...: many files, with one PSF each or one for all. */
@Plugin(
    type = Command.class,
    label = "SelfDeblur: Batch Deconvolution of a folder (deblur and sharpen, blind or with a PSF)",
    headless = true,
    initializer = "useDefaultsUnattended",
    menu = {
      @Menu(label = "Plugins"),
      @Menu(label = "SelfDeblur"),
      @Menu(label = BatchCommand.LABEL, weight = 3)
    })
public class BatchCommand extends BlindCommand implements BatchListener {

  static final String LABEL = "SelfDeblur: Batch Folder...";

  @Parameter(required = false, style = FileWidget.DIRECTORY_STYLE)
  private File folder;

  @Parameter private String pattern;
  @Parameter private boolean subfolders;

  @Parameter(required = false, persist = false)
  private File list;

  @Parameter(required = false, persist = false, style = FileWidget.DIRECTORY_STYLE)
  private File output;

  @Parameter(required = false)
  private String suffix;

  @Parameter private String format;

  @Parameter(persist = false)
  private boolean again;

  @Parameter private String psf;
  @Parameter private String psf_from;
  @Parameter private String stack;
  @Parameter private String method;

  @Parameter(required = false, persist = false)
  private File network;

  private TimeLeft time;
  private String file;
  private String place;

  @Override
  List<Option> rows() {
    return BatchRows.ALL;
  }

  @Override
  public List<String> front() {
    return List.of(
        "folder",
        "pattern",
        "output",
        "psf",
        "psf_from",
        "stack",
        "preset",
        "microscope",
        "na",
        "wavelength");
  }

  @Override
  public String advice() {
    return "Of the folder all files of these names are deblurred; with Bio-Formats also those of its"
        + " formats, such as *.czi.";
  }

  @Override
  boolean takesImage() {
    return false;
  }

  @Override
  void work(ImagePlus none) throws IOException {
    Answers user = answers();
    BatchInputs inputs = BatchInputs.asked(user, path(folder), path(list));
    BatchOutputs outputs =
        BatchOutputs.asked(user, path(output) == null ? inputs.usualOutput() : path(output));
    ImagePlus light = NamedImage.isBlank(psf) ? null : NamedImage.find(psf, "psf");
    Recipe recipe =
        Recipe.asked(user, light, psf == null ? "" : psf.strip(), options(), outputs, request());
    time = new TimeLeft();
    BatchSummary summary = BatchRun.of(inputs, outputs, recipe, request(), this);
    log(summary.text());
    summary.table().show("SelfDeblur batch");
  }

  private Request request() {
    Map<String, String> keys = keys();
    keys.putAll(ExplicitKeys.of(options()));
    return MacroLine.of(LABEL, keys);
  }

  @Override
  public void began(String name, int number, int of) {
    file = name;
    place = "file " + number + " of " + of;
  }

  @Override
  public Wish reached(double share, Part part) {
    String text = ProgressText.ofFile(place, file, share, time);
    return progress().show(share, text) ? Wish.GO_ON : Wish.CANCEL;
  }

  @Override
  public void waiting() {
    progress().waiting();
  }

  /** Without a screen every file gets a line, else those that failed. */
  @Override
  public void ended(BatchRow row, int number, int of) {
    if (row.status() == BatchRow.Status.FAILED || GraphicsEnvironment.isHeadless()) {
      log(row.text());
    }
  }
}
