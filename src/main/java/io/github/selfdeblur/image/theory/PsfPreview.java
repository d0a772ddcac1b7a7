package io.github.selfdeblur.image.theory;

import ij.process.FloatProcessor;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.choice.WaveModel;
import io.github.selfdeblur.psf.PsfViews;
import io.github.selfdeblur.psf.theory.MicroscopePsf;
import io.github.selfdeblur.psf.theory.PsfSides;
import io.github.selfdeblur.psf.theory.Specimen;
import io.github.selfdeblur.psf.theory.TheoreticalRecipe;
import io.github.selfdeblur.psf.theory.ZernikeTerms;
import io.github.selfdeblur.quality.FullWidth;
import java.util.Locale;

/**
 * What the PSF of optics would be without aberrations, quickly: of scalar light.
 *
 * @param picture its middle: XY, XZ and YZ
 * @param widths at half maximum, across and along the axis, in words
 */
public record PsfPreview(FloatProcessor picture, String widths) {

  private static final int SIDE_PX = 41;
  private static final int MOST_SLICES = 61;

  /** On both sides of the focus. */
  private static final double DEPTH_UM = 2;

  /**
   * Computes it; where the distance of slices is unknown they are two px apart.
   *
   * @throws IllegalArgumentException with one sentence where there is no such microscope
   */
  public static PsfPreview of(Optics optics) {
    double pixel = optics.pixelUm().orElseThrow();
    Optics known = optics.withZStep(optics.zStepUm().orElse(2 * pixel));
    double step = known.zStepUm().orElseThrow();
    int slices = Math.min(MOST_SLICES, 2 * (int) Math.ceil(DEPTH_UM / step) + 1);
    Grid psf = psf(known, new PsfSides(SIDE_PX, SIDE_PX, slices));
    Grid views = PsfViews.of(psf, step / pixel);
    FloatProcessor picture = new FloatProcessor(views.width(), views.height(), views.values());
    picture.setMinAndMax(0, psf.maximum());
    return new PsfPreview(picture, width(psf, 0, pixel) + " × " + width(psf, 2, step) + " µm");
  }

  /**
   * The PSF itself, sum 1.
   *
   * @param optics whose px and distance of slices are known
   * @param most the longest sides along x and y, and along z
   */
  public static Grid psf(Optics optics, int most, int mostSlices) {
    int side = odd(Math.min(SIDE_PX, most));
    return psf(optics, new PsfSides(side, side, odd(Math.min(MOST_SLICES, mostSlices))));
  }

  private static int odd(int most) {
    return most - 1 + most % 2;
  }

  private static Grid psf(Optics optics, PsfSides sides) {
    TheoreticalRecipe recipe =
        new TheoreticalRecipe(
            optics,
            WaveModel.SCALAR,
            new Specimen(optics.immersionIndex(), 0),
            optics.sheet(),
            ZernikeTerms.NONE,
            0,
            sides);
    return MicroscopePsf.of(recipe, new Workers(1)).values();
  }

  private static String width(Grid psf, int axis, double px) {
    double um = FullWidth.of(psf, axis) * px;
    return Double.isNaN(um) ? "?" : String.format(Locale.ROOT, "%.2f", um);
  }
}
