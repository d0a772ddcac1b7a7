package io.github.selfdeblur.psf.theory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.choice.WaveModel;
import io.github.selfdeblur.quality.FullWidth;
import org.junit.jupiter.api.Test;

/** What index mismatch and aberrations make of a PSF. */
class SpecimenPsfTest {

  private static final TheoreticalRecipe OIL =
      Recipes.oil(WaveModel.VECTORIAL, Modality.WIDEFIELD, 0.2).sized(15, 15, 21);

  /** Rays near the axis cross it at depth · n_i / n_s. */
  @Test
  void mismatchShiftsTheFocus() {
    TheoreticalRecipe air = Recipes.air(Modality.WIDEFIELD, 0.5, 0).sized(9, 9, 1);
    double focus = Recipes.psf(air.in(new Specimen(1.33, 40))).focusUm();
    assertEquals(40 / 1.33, focus, 0.6);
    assertEquals(40, Recipes.psf(air.in(new Specimen(1, 40))).focusUm(), 0.01);
    assertEquals(0, Recipes.psf(air).focusUm(), 0.01);
  }

  @Test
  void mismatchElongatesAndLeavesThePeakInTheMiddle() {
    MicroscopePsf inOil = Recipes.psf(OIL);
    MicroscopePsf inGlycerol = Recipes.psf(OIL.in(new Specimen(1.45, 10)));
    double ratio = FullWidth.of(inGlycerol.values(), 2) / FullWidth.of(inOil.values(), 2);
    assertTrue(ratio > 1.3, "" + ratio);
    assertEquals(10, brightestSlice(inGlycerol.values()), 1);
  }

  private static int brightestSlice(Grid psf) {
    int brightest = 0;
    for (int i = 0; i < psf.values().length; i++) {
      brightest = psf.values()[i] > psf.values()[brightest] ? i : brightest;
    }
    return brightest / (psf.width() * psf.height());
  }

  @Test
  void theApertureIsCutToTheSpecimensIndex() {
    TheoreticalRecipe oil = Recipes.oil(WaveModel.SCALAR, Modality.WIDEFIELD, 0.2).sized(15, 15, 5);
    TheoreticalRecipe cut = oil.in(new Specimen(1.33, 0));
    assertEquals(1.33, Lens.of(cut).aperture(), 0.002);
    TheoreticalRecipe smaller =
        Recipes.recipe(
            Lens.of(cut).aperture(), 1.518, Modality.WIDEFIELD, WaveModel.SCALAR, 0.07, 0.2);
    float[] expected = Recipes.psf(smaller.sized(15, 15, 5)).values().values();
    assertArrayEquals(expected, Recipes.psf(cut).values().values(), 1e-3f * expected[562]);
  }

  /** Noll 5 makes lines along the diagonals, one before and one behind the focus. */
  @Test
  void astigmatismTurnsBehindTheFocus() {
    Grid psf = Recipes.psf(OIL.with(ZernikeTerms.parse("5:1")).sized(21, 21, 7)).values();
    double before = diagonal(psf, 1);
    double behind = diagonal(psf, 5);
    assertEquals(-before, behind, 0.05 * Math.abs(before));
    assertTrue(Math.abs(before) > 0.2, "" + before);
    assertEquals(0, diagonal(psf, 3), 0.02);
    Grid none = Recipes.psf(OIL.sized(21, 21, 7)).values();
    assertEquals(0, diagonal(none, 1), 0.01);
  }

  /** The covariance of x and y over their variance. */
  private static double diagonal(Grid psf, int slice) {
    double across = 0;
    double square = 0;
    for (int i = 0; i < 21 * 21; i++) {
      double value = psf.values()[slice * 21 * 21 + i];
      int x = i % 21 - 10;
      int y = i / 21 - 10;
      across += value * x * y;
      square += value * (x * x + y * y) / 2.0;
    }
    return across / square;
  }

  @Test
  void comaHasATail() {
    Grid psf = Recipes.psf(OIL.with(ZernikeTerms.parse("8:0.8")).sized(21, 21, 1)).values();
    double skew = 0;
    double up = 0;
    for (int i = 0; i < 21 * 21; i++) {
      skew += psf.values()[i] * Math.pow(i % 21 - 10, 3);
      up += psf.values()[i] * Math.pow(i / 21 - 10, 3);
    }
    assertTrue(Math.abs(skew) > 3, "" + skew);
    assertEquals(0, up, 0.01);
  }

  @Test
  void defocusIsTheSliceFurtherOn() {
    Grid stack = Recipes.psf(OIL.sized(15, 15, 5)).values();
    Grid off = Recipes.psf(OIL.defocused(0.4).sized(15, 15, 1)).values();
    double factor = off.maximum() / stack.values()[4 * 225 + 112];
    for (int i = 0; i < 225; i += 7) {
      assertEquals(off.values()[i], factor * stack.values()[4 * 225 + i], 1e-3 * off.maximum());
    }
  }
}
