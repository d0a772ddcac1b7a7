package io.github.selfdeblur.command;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.selfdeblur.image.compare.Comparison;
import io.github.selfdeblur.image.compare.ComparisonMontage;
import io.github.selfdeblur.image.compare.Tables;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.file.NamedImage;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.KnownPsfRows;
import io.github.selfdeblur.options.Option;
import io.github.selfdeblur.options.QualityRows;
import io.github.selfdeblur.options.choice.Method;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

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

  @Parameter private String psf;
  @Parameter private int psf_size;
  @Parameter private String methods;
  @Parameter private String truth;

  @Parameter(required = false, persist = false, style = FileWidget.SAVE_STYLE)
  private File png;

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
  public void suggest(ImagePlus current) {
    psf = NamedImage.foundPsf(current);
  }

  @Override
  void work(ImagePlus image) throws IOException {
    List<Method> chosen = Method.listed(methods);
    KnownPsfOptions options = KnownPsfRows.options(Optional.of(chosen.get(0)), answers()).build();
    ImagePlus sharp = NamedImage.isBlank(truth) ? null : NamedImage.find(truth, "truth");
    Comparison.check(image, sharp);
    prepareFolderOf(png);
    prepareFolderOf(csv);
    PsfImage light = knownPsf(image, options);
    if (light == null) {
      return;
    }
    Comparison comparison = Comparison.of(image, light, chosen, options, sharp, progress());
    ResultsTable table = Tables.of(comparison);
    table.show(image.getTitle() + "-methods table");
    montage = ComparisonMontage.of(comparison);
    montage.show(); // in front of the table
    if (path(png) != null) {
      ImageFiles.savePng(montage, png.toPath());
    }
    if (path(csv) != null) {
      ImageFiles.saveCsv(table, csv.toPath());
    }
  }

  /** The PSF that was named or else is found; null where the search was stopped. */
  private PsfImage knownPsf(ImagePlus image, KnownPsfOptions known) throws IOException {
    if (!NamedImage.isBlank(psf)) {
      return psf(psf, image);
    }
    return Comparison.findPsf(image, psf_size, psf_size, known, progress(), ImagePlus::show);
  }

  private static void prepareFolderOf(File file) throws IOException {
    if (path(file) != null) {
      ImageFiles.prepareFolder(file.toPath().toAbsolutePath().getParent());
    }
  }
}
