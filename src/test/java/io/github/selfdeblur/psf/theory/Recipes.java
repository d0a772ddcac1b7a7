package io.github.selfdeblur.psf.theory;

import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.choice.WaveModel;
import java.util.OptionalDouble;

/** Microscopes of tests. */
final class Recipes {

  static final double NA = 0.3;
  static final double WAVELENGTH = 0.5;

  private static final OptionalDouble NONE = OptionalDouble.empty();

  private Recipes() {}

  /** NA 0.3 in air at 0.5 µm. */
  static TheoreticalRecipe air(Modality modality, double pixelUm, double stepUm) {
    return recipe(NA, 1, modality, WaveModel.SCALAR, pixelUm, stepUm);
  }

  /** NA 1.4 in oil at 0.5 µm. */
  static TheoreticalRecipe oil(WaveModel model, Modality modality, double stepUm) {
    return recipe(1.4, 1.518, modality, model, 0.07, stepUm);
  }

  static TheoreticalRecipe recipe(
      double aperture, double index, Modality how, WaveModel model, double pixel, double step) {
    Optics optics =
        new Optics(
            aperture,
            WAVELENGTH,
            OptionalDouble.of(pixel),
            OptionalDouble.of(index),
            how,
            NONE,
            NONE,
            step == 0 ? NONE : OptionalDouble.of(step));
    return TheoreticalRecipe.of(optics, model);
  }

  /** The same with light gathered otherwise. */
  static TheoreticalRecipe with(TheoreticalRecipe recipe, Modality how, OptionalDouble pinhole) {
    return new TheoreticalRecipe(
        recipe.optics().with(how, pinhole, NONE),
        recipe.model(),
        recipe.specimen(),
        recipe.sheet(),
        recipe.aberrations(),
        recipe.defocusUm(),
        recipe.sides());
  }

  static MicroscopePsf psf(TheoreticalRecipe recipe) {
    return MicroscopePsf.of(recipe, new Workers(1));
  }
}
