package io.github.selfdeblur.command;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.selfdeblur.command.inputs.ReportedInputs;
import io.github.selfdeblur.image.compare.ImageQuality;
import io.github.selfdeblur.image.compare.Tables;
import io.github.selfdeblur.image.file.NamedImage;
import io.github.selfdeblur.options.rows.OpticsRows;
import io.github.selfdeblur.options.rows.Option;
import io.github.selfdeblur.options.rows.QualityRows;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Measure Quality...: numbers of an image, into ImageJ's results. */
@Plugin(
    type = Command.class,
    label =
        "SelfDeblur: Measure Quality of a deconvolution and its PSF (PSNR, SSIM, noise, resolution)",
    headless = true,
    initializer = "useDefaultsUnattended",
    menu = {
      @Menu(label = "Plugins"),
      @Menu(label = "SelfDeblur"),
      @Menu(label = "SelfDeblur: Measure Quality...", weight = 12)
    })
public class MeasureCommand extends UserCommand {

  @Parameter private String truth;
  @Parameter private String blurry;
  @Parameter private String reference;
  @Parameter private String psf;
  @Parameter private String true_kernel;
  @Parameter private double na;
  @Parameter private double wavelength;
  @Parameter private double pixel;

  @Override
  List<Option> rows() {
    return QualityRows.MEASURED;
  }

  @Override
  public void suggest(ImagePlus current) {
    ReportedInputs told = ReportedInputs.of(current);
    blurry = told.blurry();
    psf = told.psf();
    na = told.number(OpticsRows.NA);
    wavelength = told.number(OpticsRows.WAVELENGTH);
    pixel = told.number(OpticsRows.PIXEL);
  }

  @Override
  void work(ImagePlus image) throws IOException {
    ImageQuality quality =
        new ImageQuality(image)
            .truth(find(truth, "truth"))
            .blurry(find(blurry, "blurry"))
            .reference(find(reference, "reference"))
            .psf(find(psf, "psf"))
            .truePsf(find(true_kernel, "true_kernel"))
            .optics(na, wavelength, pixel);
    Map<String, Double> numbers = quality.numbers();
    quality.notes().forEach(UserCommand::log);
    ResultsTable table = ResultsTable.getResultsTable();
    Tables.prepare(table);
    Tables.add(table, image.getTitle(), numbers);
    table.show("Results");
  }

  private static ImagePlus find(String name, String what) throws IOException {
    return NamedImage.isBlank(name) ? null : NamedImage.find(name, what);
  }
}
