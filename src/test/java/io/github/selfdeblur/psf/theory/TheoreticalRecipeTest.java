package io.github.selfdeblur.psf.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.choice.WaveModel;
import io.github.selfdeblur.options.optics.LightSheet;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What cannot be computed gets one sentence. */
class TheoreticalRecipeTest {

  private static final TheoreticalRecipe AIR = Recipes.air(Modality.WIDEFIELD, 0.5, 0);

  private static void refused(String sentence, Executable asked) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, asked).getMessage());
  }

  @Test
  void zernikesAreReadAndWritten() {
    assertEquals("5:0.3, 11:-0.2", ZernikeTerms.parse(" 5: 0.3,11 :-.2 ").text());
    assertEquals("", ZernikeTerms.parse("  ").text());
    assertEquals("22:1.0E-4", ZernikeTerms.parse("22:1e-4").text());
  }

  @Test
  void badZernikesAreRefused() {
    String rule =
        "Zernike coefficients must be pairs of Noll's index and radians, such as 5:0.3, 11:-0.2, got"
            + " '5=0.3'.";
    refused(rule, () -> ZernikeTerms.parse("6:1, 5=0.3"));
    refused("Noll's index must be from 4 to 66, got 2.", () -> ZernikeTerms.parse("2:1"));
    refused(
        "Each Noll index must be given once, got '5:1, 5:2'.",
        () -> ZernikeTerms.parse("5:1, 5:2"));
    refused(
        "A Zernike coefficient must be from -20 to 20 radians, got 300.0.",
        () -> ZernikeTerms.parse("5:300"));
  }

  @Test
  void badRecipesAreRefused() {
    refused("The PSF's width must be odd and at most 1023, or 0, got 8.", () -> AIR.sized(8, 9, 1));
    refused(
        "For a PSF of several slices their distance is needed, got none: give z_step, or slices=1"
            + " for a plane.",
        () -> AIR.sized(9, 9, 3));
    refused(
        "For a light-sheet microscope the waist of its sheet is needed, got none: give sheet_waist.",
        () -> Recipes.air(Modality.LIGHT_SHEET, 0.5, 1));
    refused(
        "The waist of the light sheet (µm) must be a number above 0, got 0.0.",
        () -> new LightSheet(0, 0));
    refused("The specimen's index must be from 1 to 2, got 0.9.", () -> new Specimen(0.9, 1));
    refused("The depth is in µm and at most 500, got 4000.0.", () -> new Specimen(1.33, 4000));
    refused("The defocus is in µm and at most 500, got 600.0.", () -> AIR.defocused(600));
    Optics unknown = new Optics(0.5, 0.5, OptionalDouble.empty());
    refused(
        "With the NA and the wavelength the pixel size is needed, got none.",
        () -> TheoreticalRecipe.of(unknown, WaveModel.SCALAR));
  }

  @Test
  void aGridThatIsTooLargeIsRefused() {
    TheoreticalRecipe far = Recipes.oil(WaveModel.SCALAR, Modality.WIDEFIELD, 0).defocused(400);
    String sentence =
        assertThrows(IllegalArgumentException.class, () -> Recipes.psf(far)).getMessage();
    assertEquals("take fewer slices or less depth.", sentence.replaceFirst(".*: ", ""));
  }
}
