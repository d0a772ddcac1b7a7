package io.github.selfdeblur.image.compare;

import ij.ImagePlus;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.image.hyperstack.PixelSize;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.choice.WaveModel;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.SimulationRows;
import io.github.selfdeblur.psf.NollPolynomial;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.psf.Pupil;
import io.github.selfdeblur.psf.Sampling;
import io.github.selfdeblur.psf.Zernike;
import io.github.selfdeblur.psf.theory.MicroscopePsf;
import io.github.selfdeblur.psf.theory.TheoreticalRecipe;
import io.github.selfdeblur.psf.theory.ZernikeTerms;
import io.github.selfdeblur.psf.theory.ZernikeTerms.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The PSF of several slices by which a stack's blur is simulated: widefield, scalar. */
final class SimulatedVolume {

  /** Noll's indices of those that users can give. */
  private static final Map<Zernike, Integer> NOLL =
      Map.of(Zernike.ASTIGMATISM, 6, Zernike.HORIZONTAL_COMA, 8, Zernike.SPHERICAL, 11);

  private static final OptionalDouble NONE = OptionalDouble.empty();

  private SimulatedVolume() {}

  /**
   * The PSF of a pupil for the slices of {@code image}.
   *
   * @throws IllegalArgumentException with one sentence where the image is no calibrated z-stack
   */
  static PsfImage psf(Answers user, Pupil pupil, ImagePlus image) {
    OptionalDouble step = PixelSize.of(image).stepUm();
    if (image.getNSlices() == 1 || step.isEmpty()) {
      throw new IllegalArgumentException(
          "For a PSF of several slices the image must be a z-stack whose slices are a known distance"
              + " apart, got "
              + (image.getNSlices() == 1 ? "one slice." : "no distance."));
    }
    Optics optics =
        new Optics(
            pupil.aperture(),
            pupil.wavelengthUm(),
            OptionalDouble.of(pupil.pixelUm()),
            OptionalDouble.of(pupil.refractiveIndex()),
            Modality.WIDEFIELD,
            NONE,
            NONE,
            step);
    int side = user.whole(SimulationRows.PSF_SIZE);
    TheoreticalRecipe recipe =
        TheoreticalRecipe.of(optics, WaveModel.SCALAR)
            .with(aberrations(pupil))
            .defocused(pupil.defocusUm())
            .sized(side, side, user.whole(SimulationRows.PSF_SLICES));
    List<String> notes = Sampling.lost(optics).stream().toList();
    Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
    return new PsfImage(Psf.centred(MicroscopePsf.of(recipe, workers).values()), notes);
  }

  private static ZernikeTerms aberrations(Pupil pupil) {
    List<Term> terms = new ArrayList<>();
    pupil
        .aberrations()
        .forEach(
            (zernike, radians) ->
                terms.add(new Term(NollPolynomial.of(NOLL.get(zernike)), radians)));
    return new ZernikeTerms(terms);
  }
}
