package io.github.selfdeblur.image.theory;

import ij.ImagePlus;
import ij.measure.Calibration;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.image.hyperstack.SliceStack;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.theory.MicroscopePsf;
import io.github.selfdeblur.psf.theory.TheoreticalRecipe;
import io.github.selfdeblur.quality.FullWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A theoretical PSF as an image that is not yet shown.
 *
 * @param image 32-bit, sum 1, calibrated in µm, the middle slice shown
 * @param sentence what it is, with its widths
 */
public record TheoreticalPsfImage(ImagePlus image, String sentence) {

  /** The title of its window. */
  public static final String TITLE = "PSF";

  private static final String[] AXES = {"x", "y", "z"};

  /**
   * Computes it; its info says what it is of.
   *
   * @throws java.util.concurrent.CancellationException where progress stops it
   */
  public static TheoreticalPsfImage of(AskedPsf asked, int threads, Progress progress) {
    TheoreticalRecipe recipe = asked.recipe();
    MicroscopePsf psf = MicroscopePsf.of(recipe, new Workers(threads), progress);
    String sentence = sentence(recipe, psf);
    ImagePlus image = new ImagePlus(TITLE, SliceStack.of(psf.values()));
    image.setCalibration(calibration(recipe.optics()));
    image.setSlice(image.getNSlices() / 2 + 1);
    image.resetDisplayRange();
    List<String> info = new ArrayList<>(asked.notes());
    info.add(sentence);
    image.setProperty("Info", String.join("\n", info) + "\n");
    return new TheoreticalPsfImage(image, sentence);
  }

  private static Calibration calibration(Optics optics) {
    Calibration calibration = new Calibration();
    calibration.setUnit("micron");
    calibration.pixelWidth = optics.pixelUm().orElseThrow();
    calibration.pixelHeight = calibration.pixelWidth;
    calibration.pixelDepth = optics.zStepUm().orElse(1);
    return calibration;
  }

  private static String sentence(TheoreticalRecipe recipe, MicroscopePsf psf) {
    List<String> words = new ArrayList<>();
    words.add("Theoretical PSF, " + recipe.model().label());
    if (recipe.specimen().depthUm() > 0) {
      words.add(
          text(
              "specimen's index %s at a depth of %s µm, in focus at %.2f µm",
              recipe.specimen().index(),
              recipe.specimen().depthUm(),
              psf.focusUm() + recipe.defocusUm()));
    }
    if (recipe.optics().modality().isSheet()) {
      recipe
          .sheet()
          .ifPresent(
              sheet ->
                  words.add(
                      text(
                          "sheet's waist %s µm, offset %s µm", sheet.waistUm(), sheet.offsetUm())));
    }
    if (recipe.defocusUm() != 0) {
      words.add(text("defocus %s µm", recipe.defocusUm()));
    }
    if (!recipe.aberrations().terms().isEmpty()) {
      words.add("Zernike coefficients " + recipe.aberrations().text() + " rad");
    }
    words.add(
        text(
            "%s px, FWHM %s, %.1f %% of the light%s.",
            Size.text(psf.values().size()),
            widths(recipe.optics(), psf.values()),
            100 * psf.held(),
            psf.values().dimensions() > 2 ? " of its slices" : ""));
    return String.join(", ", words);
  }

  private static String widths(Optics optics, Grid psf) {
    double[] px = {
      optics.pixelUm().orElseThrow(), optics.pixelUm().orElseThrow(), optics.zStepUm().orElse(1)
    };
    List<String> widths = new ArrayList<>();
    for (int axis = 0; axis < psf.dimensions(); axis++) {
      double um = FullWidth.of(psf, axis) * px[axis];
      widths.add(AXES[axis] + (Double.isNaN(um) ? " unknown" : text(" %.3f µm", um)));
    }
    return String.join(", ", widths);
  }

  private static String text(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
