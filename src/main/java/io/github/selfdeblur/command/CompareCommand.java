package io.github.selfdeblur.command;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.selfdeblur.image.Comparison;
import io.github.selfdeblur.image.ComparisonMontage;
import io.github.selfdeblur.image.ImageDeblurring;
import io.github.selfdeblur.image.ImageFiles;
import io.github.selfdeblur.image.NamedImage;
import io.github.selfdeblur.image.PsfImage;
import io.github.selfdeblur.image.SourcePlane;
import io.github.selfdeblur.image.Tables;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.Method;
import io.github.selfdeblur.options.Preset;
import io.github.selfdeblur.options.PsfOrigin;
import io.github.selfdeblur.options.SelfDeblurOptions;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Compare Methods...: several methods on one plane with the same PSF. */
@Plugin(
    type = Command.class,
    headless = true,
    initializer = "useDefaultsUnattended",
    menu = {
      @Menu(label = "Plugins"),
      @Menu(label = "SelfDeblur"),
      @Menu(label = "SelfDeblur: Compare Methods...", weight = 5)
    })
public class CompareCommand extends UserCommand {

  static final String ALL = "sparse,hyper-laplacian,richardson-lucy-tv,wiener";

  /** Not required, so that a missing image gets our own sentence. */
  @Parameter(required = false)
  private ImagePlus image;

  @Parameter(
      label = "PSF (empty: found by SelfDeblur)",
      required = false,
      description = "Title of an open image, or a file.")
  private String psf = "";

  @Parameter(
      label = "Support of a PSF to be found (px)",
      min = "1",
      description = "Width and height; only without a PSF.")
  private int psf_size = SelfDeblurCommand.DEFAULT_PSF_SIDE_PX;

  @Parameter(
      label = "Methods",
      description =
          "With commas between: sparse, hyper-laplacian, richardson-lucy-tv, richardson-lucy,"
              + " richardson-lucy-saturated, wiener, network.")
  private String methods = ALL;

  @Parameter(
      label = "Truth (empty: none)",
      required = false,
      description = "Title of an open image, or a file: the sharp image, for quality against it.")
  private String truth = "";

  @Parameter(
      label = "PNG of the montage (empty: none)",
      required = false,
      description = "A file to be written.")
  private String png = "";

  @Parameter(
      label = "CSV of the table (empty: none)",
      required = false,
      description = "A file to be written.")
  private String csv = "";

  @Parameter(type = ItemIO.OUTPUT)
  private ImagePlus montage;

  @Override
  void checkBeforeAsking() {
    SourcePlane.current(image);
  }

  @Override
  void work() throws IOException {
    SourcePlane.current(image);
    List<Method> chosen =
        Arrays.stream(methods.split(",")).map(name -> Method.named("Method", name)).toList();
    ImagePlus sharp = NamedImage.isBlank(truth) ? null : NamedImage.find(truth, "truth");
    prepareFolderOf(png);
    prepareFolderOf(csv);
    KnownPsfOptions options = KnownPsfOptions.of(chosen.get(0)).build();
    Comparison comparison = Comparison.of(image, knownPsf(), chosen, options, sharp, this);
    montage = ComparisonMontage.of(comparison, sharp);
    montage.show();
    ResultsTable table = Tables.of(comparison);
    if (!GraphicsEnvironment.isHeadless()) {
      table.show(image.getTitle() + "-methods table");
    } else {
      IJ.log(table.getColumnHeadings().strip());
      for (int row = 0; row < table.size(); row++) {
        IJ.log(table.getRowAsString(row));
      }
    }
    if (!png.isBlank()) {
      ImageFiles.savePng(montage, Path.of(png));
    }
    if (!csv.isBlank()) {
      ImageFiles.saveCsv(table, Path.of(csv));
    }
  }

  private PsfImage knownPsf() throws IOException {
    if (!NamedImage.isBlank(psf)) {
      return PsfImage.of(NamedImage.find(psf, "psf"), PsfOrigin.MIDDLE, image);
    }
    SelfDeblurOptions options =
        SelfDeblurOptions.preset(Preset.FAST).psfSize(psf_size, psf_size).build();
    ImagePlus found = ImageDeblurring.of(image, options, this).psf();
    found.show();
    return PsfImage.of(found, PsfOrigin.MIDDLE, image);
  }

  private static void prepareFolderOf(String file) throws IOException {
    if (!file.isBlank()) {
      ImageFiles.prepareFolder(Path.of(file).toAbsolutePath().getParent());
    }
  }
}
