package io.github.selfdeblur.command;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.selfdeblur.image.compare.ImageQuality;
import io.github.selfdeblur.image.compare.Tables;
import io.github.selfdeblur.image.file.NamedImage;
import java.io.IOException;
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

  @Parameter(
      label = "Truth (empty: none)",
      required = false,
      persist = false,
      description = "Title or file of the sharp image: PSNR, SSIM, shift.")
  private String truth = "";

  @Parameter(
      label = "Blurry image (empty: none)",
      required = false,
      persist = false,
      description = "Title or file: with the truth what was won, with the PSF the residual.")
  private String blurry = "";

  @Parameter(
      label = "Result with the true PSF (empty: none)",
      required = false,
      persist = false,
      description = "Title or file: with the truth the error ratios.")
  private String reference = "";

  @Parameter(
      label = "PSF (empty: none)",
      required = false,
      persist = false,
      description = "Title or file: its own numbers, with the blurry image the residual.")
  private String psf = "";

  @Parameter(
      label = "True PSF (empty: none)",
      required = false,
      persist = false,
      description = "Title or file: with the PSF their similarity.")
  private String true_kernel = "";

  @Parameter(
      label = "NA (0: unknown)",
      min = "0",
      description = "With the next two: the PSF's share that no such lens passes.")
  private double na;

  @Parameter(label = "Wavelength (um)", min = "0", description = "In vacuum.")
  private double wavelength;

  @Parameter(label = "Pixel size (um)", min = "0", description = "In the specimen.")
  private double pixel;

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
