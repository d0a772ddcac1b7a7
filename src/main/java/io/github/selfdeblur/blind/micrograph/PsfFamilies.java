package io.github.selfdeblur.blind.micrograph;

import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.psf.family.AberratedPupil;
import io.github.selfdeblur.psf.family.Cut;
import io.github.selfdeblur.psf.family.FixedPsf;
import io.github.selfdeblur.psf.family.PeriodicGrid;
import io.github.selfdeblur.psf.family.Smeared;
import io.github.selfdeblur.psf.family.TheoreticalPsf;
import io.github.selfdeblur.psf.family.TransferFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The PSFs that a microscope may have.
 *
 * @param safe what is taken without evidence: the theoretical PSF, or none where nothing is known
 * @param others that the evidence is asked about
 */
record PsfFamilies(TransferFamily safe, List<TransferFamily> others) {

  /** In cycles/px; beyond it an aberrated pupil is not sampled well enough. */
  private static final double LARGEST_RADIUS = 0.45;

  static PsfFamilies of(Optional<Optics> optics, PeriodicGrid grid, Cut cut) {
    return optics.map(known -> around(known, grid, cut)).orElseGet(() -> unknown(grid, cut));
  }

  private static PsfFamilies around(Optics optics, PeriodicGrid grid, Cut cut) {
    FixedPsf theoretical = TheoreticalPsf.family(optics, grid, cut);
    List<TransferFamily> others = new ArrayList<>();
    double radius = optics.pupilRadius();
    if (!optics.modality().hasPinhole() && radius < LARGEST_RADIUS) {
      double sine = optics.aperture() / optics.immersionIndex();
      others.add(AberratedPupil.of(grid, radius, sine, cut));
    }
    others.add(Smeared.byDrift(grid, theoretical));
    others.add(Smeared.byGaussian(grid, theoretical));
    return new PsfFamilies(theoretical, others);
  }

  private static PsfFamilies unknown(PeriodicGrid grid, Cut cut) {
    return new PsfFamilies(
        FixedPsf.pixel(grid), List.of(Smeared.gaussian(grid), AberratedPupil.unknown(grid, cut)));
  }
}
