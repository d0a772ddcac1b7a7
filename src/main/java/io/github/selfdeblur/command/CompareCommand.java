package io.github.selfdeblur.command;

import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;
import io.github.selfdeblur.command.inputs.OptionInputs;
import io.github.selfdeblur.image.classic.ClassicPlugin;
import io.github.selfdeblur.image.compare.Comparison;
import io.github.selfdeblur.image.compare.ComparisonMontage;
import io.github.selfdeblur.image.compare.ComparisonStacks;
import io.github.selfdeblur.image.compare.ComparisonTask;
import io.github.selfdeblur.image.compare.ScatterPlot;
import io.github.selfdeblur.image.compare.Tables;
import io.github.selfdeblur.image.compare.entry.Entries;
import io.github.selfdeblur.image.compare.entry.Entry;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.file.NamedImage;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.options.choice.Named;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.Option;
import io.github.selfdeblur.options.rows.QualityRows;
import io.github.selfdeblur.window.compare.CompareWindow;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Compare Methods...: methods, presets, images and plugins of others on one plane. */
@Plugin(
    type = Command.class,
    label = "SelfDeblur: Compare Methods of deconvolution with one PSF",
    headless = true,
    initializer = "useDefaultsUnattended",
    menu = {
      @Menu(label = "Plugins"),
      @Menu(label = "SelfDeblur"),
      @Menu(label = "SelfDeblur: Compare Methods...", weight = 11)
    })
public class CompareCommand extends UserCommand {

  /** Its dialog offers what there is besides. */
  private static final List<String> FRONT =
      List.of("psf", "methods", "images", "plugins", "truth", "true_kernel", "iterations", "seeds");

  @Parameter private String psf;
  @Parameter private String methods;
  @Parameter private String images;
  @Parameter private String plugins;
  @Parameter private String truth;
  @Parameter private String true_kernel;
  @Parameter private int psf_size;
  @Parameter private int iterations;
  @Parameter private String schedule;
  @Parameter private int seeds;

  @Parameter(required = false, persist = false, style = FileWidget.SAVE_STYLE)
  private File png;

  @Parameter(required = false, persist = false, style = FileWidget.SAVE_STYLE)
  private File scatter;

  @Parameter(required = false, persist = false, style = FileWidget.SAVE_STYLE)
  private File csv;

  @Parameter private String device;
  @Parameter private int threads;

  @Parameter(type = ItemIO.OUTPUT)
  private ImagePlus montage;

  @Override
  List<Option> rows() {
    return QualityRows.COMPARED;
  }

  @Override
  public List<String> front() {
    return FRONT;
  }

  @Override
  void offer() {
    OptionInputs.offer(this, QualityRows.METHODS, Entries.names());
    OptionInputs.offer(this, QualityRows.IMAGES, List.of(WindowManager.getImageTitles()));
    List<ClassicPlugin> there = ClassicPlugin.installed();
    OptionInputs.offer(this, QualityRows.PLUGINS, there.stream().map(Named::label).toList());
  }

  @Override
  public void suggest(ImagePlus current) {
    psf = NamedImage.foundPsf(current);
  }

  @Override
  void work(ImagePlus image) throws IOException {
    PsfImage given = NamedImage.isBlank(psf) ? null : psf(psf, image);
    ComparisonTask task = task(image, given).check();
    if (path(scatter) != null) {
      ScatterPlot.check(task, given);
    }
    for (File file : Arrays.asList(png, csv, scatter)) {
      prepareFolderOf(file);
    }
    try (CompareWindow window = CompareWindow.open(image, task.labels())) {
      PsfImage light = given == null && task.needsPsf() ? found(task, window) : given;
      if (light != null || !task.needsPsf()) { // else the search was stopped
        show(Comparison.of(task, light, window, progress()));
      }
    }
  }

  private PsfImage found(ComparisonTask task, CompareWindow window) {
    return Comparison.findPsf(
        task.blurry(), psf_size, psf_size, task.known(), progress(), window, ImagePlus::show);
  }

  /** What was asked for; the PSF that was given is the true one, unless another is named. */
  private ComparisonTask task(ImagePlus image, PsfImage given) throws IOException {
    Answers user = answers();
    List<Entry> entries = new ArrayList<>(Entries.of(user, psf_size, psf_size));
    entries.addAll(Entries.ofImages(images));
    entries.addAll(Entries.ofPlugins(plugins));
    return new ComparisonTask(
        image,
        NamedImage.isBlank(truth) ? null : NamedImage.find(truth, "truth"),
        NamedImage.isBlank(true_kernel) ? given : psf(true_kernel, image),
        entries,
        Entries.known(user));
  }

  private void show(Comparison comparison) throws IOException {
    ResultsTable table = Tables.of(comparison);
    table.show(comparison.blurry().getTitle() + "-methods table");
    ComparisonStacks.psfs(comparison).ifPresent(ImagePlus::show);
    ComparisonStacks.results(comparison).show();
    if (path(scatter) != null) {
      ImagePlus plot = ScatterPlot.of(comparison);
      plot.show();
      ImageFiles.savePng(plot, scatter.toPath());
    }
    montage = ComparisonMontage.of(comparison);
    montage.show(); // in front of the others
    if (path(png) != null) {
      ImageFiles.savePng(montage, png.toPath());
    }
    if (path(csv) != null) {
      ImageFiles.saveCsv(table, csv.toPath());
    }
  }

  private static void prepareFolderOf(File file) throws IOException {
    if (path(file) != null) {
      ImageFiles.prepareFolder(file.toPath().toAbsolutePath().getParent());
    }
  }
}
