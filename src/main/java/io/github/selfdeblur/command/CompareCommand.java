package io.github.selfdeblur.command;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.selfdeblur.image.compare.Comparison;
import io.github.selfdeblur.image.compare.ComparisonMontage;
import io.github.selfdeblur.image.compare.Tables;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.file.NamedImage;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.stack.ImageDeblurring;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.progress.StickyMonitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Compare Methods...: several methods on one plane with the same PSF. */
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

  @Parameter(
      label = "PSF (empty: found by SelfDeblur)",
      required = false,
      persist = false,
      description = "Title of an open image, or a file.")
  private String psf = "";

  @Parameter(
      label = "Support of a PSF to be found (px)",
      min = "1",
      description = "Width and height; only without a PSF.")
  private int psf_size = BlindCommand.DEFAULT_PSF_SIDE_PX;

  @Parameter(
      label = "Methods",
      description =
          "With commas between: sparse, hyper-laplacian, richardson-lucy-tv, richardson-lucy,"
              + " richardson-lucy-saturated, wiener, network.")
  private String methods = Method.USUAL;

  @Parameter(
      label = "Truth (empty: none)",
      required = false,
      persist = false,
      description = "Title of an open image, or a file: the sharp image, for quality against it.")
  private String truth = "";

  @Parameter(
      label = "PNG of the montage (empty: none)",
      required = false,
      persist = false,
      description = "A file to be written.")
  private String png = "";

  @Parameter(
      label = "CSV of the table (empty: none)",
      required = false,
      persist = false,
      description = "A file to be written.")
  private String csv = "";

  @Parameter(
      label = "Device",
      choices = {"auto", "cpu", "gpu"},
      description = "Of networks: auto takes a GPU where PyTorch finds one.")
  private String device = "auto";

  @Parameter(label = "CPU threads", min = "1", description = "At most the number of cores.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Parameter(type = ItemIO.OUTPUT)
  private ImagePlus montage;

  @Override
  void work(ImagePlus image) throws IOException {
    List<Method> chosen = Method.listed(methods);
    KnownPsfOptions options =
        KnownPsfOptions.of(chosen.get(0))
            .device(ComputeDevice.named(device))
            .threads(threads)
            .build();
    ImagePlus sharp = NamedImage.isBlank(truth) ? null : NamedImage.find(truth, "truth");
    Comparison.check(image, sharp);
    prepareFolderOf(png);
    prepareFolderOf(csv);
    PsfImage light = knownPsf(image, options);
    if (light == null) {
      return;
    }
    Comparison comparison = Comparison.of(image, light, chosen, options, sharp, this);
    montage = ComparisonMontage.of(comparison);
    montage.show();
    ResultsTable table = Tables.of(comparison);
    table.show(image.getTitle() + "-methods table");
    if (!NamedImage.isBlank(png)) {
      ImageFiles.savePng(montage, Path.of(png));
    }
    if (!NamedImage.isBlank(csv)) {
      ImageFiles.saveCsv(table, Path.of(csv));
    }
  }

  /** The PSF that was named or else is found; null where the search was stopped. */
  private PsfImage knownPsf(ImagePlus image, KnownPsfOptions known) throws IOException {
    if (!NamedImage.isBlank(psf)) {
      return psf(psf, image);
    }
    SelfDeblurOptions options =
        SelfDeblurOptions.preset(Preset.FAST)
            .psfSize(psf_size, psf_size)
            .device(known.device())
            .threads(known.threads())
            .build();
    StickyMonitor heard = new StickyMonitor(this);
    ImageDeblurring found = ImageDeblurring.of(image, options, heard);
    found.psf().show();
    return heard.isStopped() ? null : found.psfOfRun(image);
  }

  private static void prepareFolderOf(String file) throws IOException {
    if (!NamedImage.isBlank(file)) {
      ImageFiles.prepareFolder(Path.of(file).toAbsolutePath().getParent());
    }
  }
}
