package io.github.selfdeblur.psf.theory;

import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.choice.WaveModel;
import io.github.selfdeblur.options.optics.LightSheet;
import java.util.Optional;

/**
 * All that a theoretical PSF depends on.
 *
 * @param optics with the pixel size and, for several slices, their distance
 * @param model of the light
 * @param specimen around the point of light
 * @param sheet of a light-sheet microscope; else it does not matter
 * @param aberrations besides those by the specimen
 * @param defocusUm how far the middle slice lies from the best focus, µm, towards later slices
 * @param sides of the PSF
 */
public record TheoreticalRecipe(
    Optics optics,
    WaveModel model,
    Specimen specimen,
    Optional<LightSheet> sheet,
    ZernikeTerms aberrations,
    double defocusUm,
    PsfSides sides) {

  private static final double LARGEST_DEFOCUS_UM = 500;

  public TheoreticalRecipe {
    optics.pupilRadius(); // refuses unknown px
    if (optics.modality() == Modality.LIGHT_SHEET && sheet.isEmpty()) {
      throw new IllegalArgumentException(
          "For a light-sheet microscope the waist of its sheet is needed, got none: give sheet_waist.");
    }
    if (sides.slices() > 1 && optics.zStepUm().isEmpty()) {
      throw new IllegalArgumentException(
          "For a PSF of several slices their distance is needed, got none: give z_step, or slices=1"
              + " for a plane.");
    }
    if (!(Math.abs(defocusUm) <= LARGEST_DEFOCUS_UM)) {
      throw new IllegalArgumentException(
          "The defocus is in µm and at most %.0f, got %s."
              .formatted(LARGEST_DEFOCUS_UM, defocusUm));
    }
  }

  /** The PSF of a microscope and specimen as they should be, as large as the optics suggest. */
  public static TheoreticalRecipe of(Optics optics, WaveModel model) {
    Specimen none = new Specimen(optics.immersionIndex(), 0);
    return new TheoreticalRecipe(
        optics, model, none, Optional.empty(), ZernikeTerms.NONE, 0, PsfSides.SUGGESTED);
  }

  /** The same of another size. */
  public TheoreticalRecipe sized(int width, int height, int slices) {
    PsfSides other = new PsfSides(width, height, slices);
    return new TheoreticalRecipe(optics, model, specimen, sheet, aberrations, defocusUm, other);
  }

  /** The same in another specimen. */
  public TheoreticalRecipe in(Specimen other) {
    return new TheoreticalRecipe(optics, model, other, sheet, aberrations, defocusUm, sides);
  }

  /** The same with other aberrations. */
  public TheoreticalRecipe with(ZernikeTerms others) {
    return new TheoreticalRecipe(optics, model, specimen, sheet, others, defocusUm, sides);
  }

  /** The same with a light sheet. */
  public TheoreticalRecipe with(LightSheet light) {
    return new TheoreticalRecipe(
        optics, model, specimen, Optional.of(light), aberrations, defocusUm, sides);
  }

  /** The same so far out of focus, µm. */
  public TheoreticalRecipe defocused(double um) {
    return new TheoreticalRecipe(optics, model, specimen, sheet, aberrations, um, sides);
  }

  /** The excitation's wavelength, µm; where it is not known the emission's. */
  double excitationUm() {
    return optics.excitationUm().orElse(optics.wavelengthUm());
  }

  /**
   * The largest distance of slices, µm, with which a stack shows the finest details, half of
   * wavelength / (n − √(n² − NA²)); behind a pinhole of that together with the excitation's.
   */
  public double coarsestStepUm() {
    Lens lens = Lens.of(this);
    double paths = lens.immersionPath(0) - lens.immersionPath(1);
    double band = paths / optics.wavelengthUm();
    if (optics.modality().hasPinhole()) {
      band += paths / excitationUm();
    }
    return 1 / (2 * band);
  }

  /** The distance of slices, µm; of a plane it does not matter. */
  double stepUm() {
    return optics.zStepUm().orElse(0);
  }
}
