package io.github.selfdeblur.image.theory;

import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.psf.Sampling;
import io.github.selfdeblur.psf.theory.TheoreticalRecipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a user should know of a theoretical PSF beforehand. */
final class Doubts {

  private Doubts() {}

  /** A sentence each. */
  static List<String> of(TheoreticalRecipe recipe) {
    List<String> doubts = new ArrayList<>();
    Optics optics = recipe.optics();
    double index = recipe.specimen().index();
    if (optics.aperture() > index) {
      doubts.add(
          text(
              "The NA of %s is above the specimen's index of %s, which lets no more of it through:"
                  + " it is cut to that.",
              optics.aperture(), index));
    }
    Sampling.lost(optics).ifPresent(doubts::add);
    double coarsest = recipe.coarsestStepUm();
    if (recipe.sides().slices() != 1 && optics.zStepUm().orElse(0) > coarsest) {
      doubts.add(
          text(
              "Slices %s µm apart miss the finest details along z: %.2g µm would show all.",
              optics.zStepUm().getAsDouble(), coarsest));
    }
    if (optics.modality().hasPinhole() && optics.excitationUm().isEmpty()) {
      doubts.add("The excitation's wavelength is not known: it is taken to be the emission's.");
    }
    return doubts;
  }

  private static String text(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
