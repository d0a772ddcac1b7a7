package io.github.selfdeblur.psf.theory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.choice.WaveModel;
import io.github.selfdeblur.options.optics.LightSheet;
import io.github.selfdeblur.psf.family.PeriodicGrid;
import io.github.selfdeblur.quality.FullWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.special.BesselJ;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Without aberrations and index mismatch. */
class MicroscopePsfTest {

  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static Grid values(TheoreticalRecipe recipe) {
    return Recipes.psf(recipe).values();
  }

  @ParameterizedTest
  @EnumSource(WaveModel.class)
  void itIsPositiveSymmetricAndOfSumOneWithItsFocusInTheMiddle(WaveModel model) {
    Grid psf = values(Recipes.oil(model, Modality.WIDEFIELD, 0.2).sized(21, 17, 9));
    assertArrayEquals(new int[] {21, 17, 9}, psf.size());
    assertEquals(1, psf.sum(), 1e-5);
    assertTrue(psf.minimum() >= 0);
    assertEquals(psf.maximum(), psf.values()[psf.values().length / 2]);
    assertArrayEquals(psf.mirrored().values(), psf.values(), (float) (1e-4 * psf.maximum()));
  }

  /** Born, Wolf, Principles of Optics, 7th ed., section 8.5.2, equation 14. */
  @Test
  void inFocusItIsAirys() {
    Grid psf = values(Recipes.air(Modality.WIDEFIELD, 0.1, 0).sized(41, 41, 1));
    double peak = psf.maximum();
    for (int px = 1; px <= 20; px++) {
      double at = 2 * Math.PI * Recipes.NA / Recipes.WAVELENGTH * 0.1 * px;
      double airy = 2 * BesselJ.value(1, at) / at;
      assertEquals(airy * airy, psf.values()[20 * 41 + 20 + px] / peak, 0.002, px + " px");
    }
    // The first dark ring, at 0.61 wavelengths over NA.
    double least = 1;
    int dark = 0;
    for (int px = 1; px < 15; px++) {
      double value = psf.values()[20 * 41 + 20 + px] / peak;
      dark = value < least ? px : dark;
      least = Math.min(least, value);
    }
    assertEquals(0.61 * Recipes.WAVELENGTH / Recipes.NA, 0.1 * dark, 0.051);
    assertTrue(least < 1e-3, "" + least);
  }

  /** Of a pupil whose light is even in cos θ nearly so: Born, Wolf, section 8.8, equation 26. */
  @Test
  void alongTheAxisItIsASincSquared() {
    Grid psf = values(Recipes.air(Modality.WIDEFIELD, 0.1, 1).sized(9, 9, 31));
    double waves = (1 - Math.sqrt(1 - Recipes.NA * Recipes.NA)) / Recipes.WAVELENGTH;
    for (int slice = 0; slice < 31; slice++) {
      double sinc = PeriodicGrid.sinc(waves * (slice - 15));
      assertEquals(sinc * sinc, psf.values()[slice * 81 + 40] / psf.maximum(), 0.01);
    }
    assertEquals(0.886 / waves, FullWidth.of(psf, 2), 0.05);
  }

  /** A small pinhole squares the PSF where both wavelengths are the same. */
  @Test
  void aPinholeMakesItNarrowerAlongAllAxes() {
    TheoreticalRecipe recipe =
        Recipes.oil(WaveModel.SCALAR, Modality.CONFOCAL, 0.1).sized(15, 15, 11);
    Grid wide = values(Recipes.oil(WaveModel.SCALAR, Modality.WIDEFIELD, 0.1).sized(15, 15, 11));
    Grid usual = values(recipe);
    Grid small =
        values(Recipes.with(recipe, Modality.CONFOCAL, OptionalDouble.of(0.2)).sized(15, 15, 11));
    for (int axis = 0; axis < 3; axis++) {
      double full = FullWidth.of(wide, axis);
      assertTrue(FullWidth.of(usual, axis) < 0.99 * full, "axis " + axis);
      assertEquals(1 / Math.sqrt(2), FullWidth.of(small, axis) / full, 0.05, "axis " + axis);
    }
  }

  @Test
  void aLightSheetLightsWhatItLights() {
    TheoreticalRecipe wide = Recipes.air(Modality.WIDEFIELD, 0.5, 2).sized(15, 15, 11);
    TheoreticalRecipe lit =
        Recipes.with(wide.with(new LightSheet(4, 2)), Modality.LIGHT_SHEET, NONE);
    double[] ratios = ratios(values(lit), values(wide));
    for (int slice = 0; slice < 11; slice++) {
      double off = 2 * (slice - 5) - 2;
      assertEquals(Math.exp(-2 * off * off / 16), ratios[slice] / ratios[6], 1e-4);
    }
  }

  /** Of the middle px of all slices. */
  private static double[] ratios(Grid psf, Grid other) {
    double[] ratios = new double[psf.size()[2]];
    int px = psf.width() * psf.height();
    for (int slice = 0; slice < ratios.length; slice++) {
      ratios[slice] = psf.values()[slice * px + px / 2] / other.values()[slice * px + px / 2];
    }
    return ratios;
  }

  @Test
  void largePixelsAreTheMeansOfSmallOnes() {
    Grid large = values(Recipes.air(Modality.WIDEFIELD, 1.5, 0).sized(7, 7, 1));
    Grid small = values(Recipes.air(Modality.WIDEFIELD, 0.3, 0).sized(35, 35, 1));
    float[] binned = new float[49];
    for (int i = 0; i < small.values().length; i++) {
      binned[i / 35 / 5 * 7 + i % 35 / 5] += small.values()[i];
    }
    assertArrayEquals(binned, large.values(), 5e-4f);
  }

  /** A larger square is computed on a wider grid, where copies are elsewhere. */
  @Test
  void lightDoesNotMeetItsCopy() {
    TheoreticalRecipe recipe = Recipes.oil(WaveModel.VECTORIAL, Modality.WIDEFIELD, 1.5);
    Grid psf = values(recipe.sized(31, 31, 3));
    Grid wider = values(recipe.sized(131, 131, 3)).crop(new int[] {50, 50, 0}, psf.size());
    wider = wider.scaled(psf.maximum() / wider.maximum(), 0);
    assertArrayEquals(wider.values(), psf.values(), (float) (1e-3 * psf.maximum()));
  }

  @Test
  void directionsOfLightMatterAtLargeAperturesOnly() {
    Grid scalar = values(Recipes.oil(WaveModel.SCALAR, Modality.WIDEFIELD, 0).sized(21, 21, 1));
    Grid vector = values(Recipes.oil(WaveModel.VECTORIAL, Modality.WIDEFIELD, 0).sized(21, 21, 1));
    assertTrue(FullWidth.of(vector, 0) > 1.05 * FullWidth.of(scalar, 0));
    Grid low = values(paraxial(WaveModel.SCALAR));
    float[] same = values(paraxial(WaveModel.VECTORIAL)).values();
    assertArrayEquals(low.values(), same, (float) (0.005 * low.maximum()));
  }

  private static TheoreticalRecipe paraxial(WaveModel model) {
    return Recipes.recipe(0.1, 1, Modality.WIDEFIELD, model, 1, 0).sized(15, 15, 1);
  }

  @Test
  void sidesThatAreNotGivenHoldTheLight() {
    TheoreticalRecipe confocal = Recipes.oil(WaveModel.SCALAR, Modality.CONFOCAL, 0.3);
    MicroscopePsf psf = Recipes.psf(confocal);
    assertTrue(psf.held() > 0.98, "" + psf.held());
    int[] size = psf.values().size();
    assertEquals(size[0], size[1]);
    assertEquals(1, size[0] % 2 * size[2] % 2);
    assertTrue(size[0] < 51 && size[2] < 15, size[0] + ", " + size[2]);
    TheoreticalRecipe plane = Recipes.oil(WaveModel.SCALAR, Modality.CONFOCAL, 0);
    assertEquals(2, values(plane).dimensions());
    assertArrayEquals(new int[] {11, 7}, values(plane.sized(11, 7, 0)).size());
  }

  @Test
  void threadsDoNotMatter() {
    TheoreticalRecipe recipe = Recipes.air(Modality.CONFOCAL, 0.5, 2).sized(11, 11, 5);
    Grid two = MicroscopePsf.of(recipe, new Workers(2)).values();
    assertArrayEquals(values(recipe).values(), two.values());
  }

  @Test
  void itCanBeStopped() {
    TheoreticalRecipe recipe = Recipes.air(Modality.WIDEFIELD, 0.5, 2).sized(11, 11, 3);
    List<Double> told = new ArrayList<>();
    assertThrows(
        CancellationException.class,
        () -> MicroscopePsf.of(recipe, new Workers(1), done -> told.add(done) && done < 0.5));
    assertEquals(List.of(1 / 3., 2 / 3.), told);
  }
}
