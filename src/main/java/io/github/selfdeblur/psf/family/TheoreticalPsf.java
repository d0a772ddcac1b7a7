package io.github.selfdeblur.psf.family;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.psf.PsfSupport;

/**
 * The PSF that NA, wavelength and modality promise, in focus: scalar, without aberrations,
 * integrated over the px. Confocal microscopes see through a pinhole; light sheets and widefield
 * microscopes have the same in a plane.
 */
public final class TheoreticalPsf {

  /** Pupil's radius in cycles per fine px; px are divided until it is no larger. */
  private static final double LARGEST_RADIUS = 0.2;

  private static final double LIGHT_IN_SUPPORT = 0.99;
  private static final int LEAST_SIDE = 9;

  private TheoreticalPsf() {}

  /**
   * @param optics with the pixel size
   * @param most px of its side, odd
   * @return as large as holds 99 % of its light, sum 1, odd sides
   */
  public static Grid of(Optics optics, int most) {
    PeriodicGrid grid = new PeriodicGrid(Math.max(64, most + 1));
    Grid whole = grid.centred(family(optics, grid, Cut.NONE).transfer(new double[0]));
    return supported(whole, most);
  }

  /** The part of a PSF around its middle that holds 99 % of its light, of sum 1. */
  public static Grid supported(Grid psf, int most) {
    int holds = Math.max(LEAST_SIDE, PsfSupport.side(psf, LIGHT_IN_SUPPORT));
    int side = Math.min(holds, Math.min(most - (most + 1) % 2, psf.width()));
    int start = (psf.width() - side) / 2;
    Grid part = psf.crop(start, start, side, side);
    return part.scaled(1 / part.sum(), 0);
  }

  /** The theoretical PSF as a family without parameters, cut after the mean over the px. */
  public static FixedPsf family(Optics optics, PeriodicGrid grid, Cut cut) {
    double radius = optics.pupilRadius();
    int parts = Math.max(1, (int) Math.ceil(radius / LARGEST_RADIUS));
    PeriodicGrid fine = parts == 1 ? grid : new PeriodicGrid(grid.side() * parts);
    double[] intensity = intensity(optics, fine, radius / parts, parts);
    double[] seen = fine.values(overPixels(fine, intensity, parts));
    double[] sampled = new double[grid.side() * grid.side()];
    double sum = 0;
    for (int i = 0; i < sampled.length; i++) {
      sampled[i] = seen[i / grid.side() * parts * fine.side() + i % grid.side() * parts];
      sum += sampled[i];
    }
    for (int i = 0; i < sampled.length; i++) {
      sampled[i] /= sum;
    }
    return new FixedPsf("theoretical", grid, grid.spectrum(cut.of(sampled, grid)));
  }

  private static double[] intensity(Optics optics, PeriodicGrid fine, double radius, int parts) {
    PupilIntensity pupil = new PupilIntensity(fine, optics.aperture() / optics.immersionIndex());
    double[] seen = pupil.of(radius);
    if (!optics.modality().hasPinhole()) {
      return seen;
    }
    double shorter = optics.excitationUm().orElse(optics.wavelengthUm());
    double[] light = pupil.of(Math.min(0.49, radius * optics.wavelengthUm() / shorter));
    double[] through = throughPinhole(fine, seen, Pinhole.of(optics.pinhole(), radius));
    for (int i = 0; i < through.length; i++) {
      through[i] *= light[i];
    }
    return through;
  }

  /** What a point's light becomes by a round pinhole. */
  private static double[] throughPinhole(PeriodicGrid fine, double[] seen, Pinhole pinhole) {
    double[] spectrum = fine.spectrum(seen);
    for (int i = 0; i < seen.length; i++) {
      double disc = pinhole.at(fine.across(i), fine.down(i));
      spectrum[2 * i] *= disc;
      spectrum[2 * i + 1] *= disc;
    }
    return fine.values(spectrum);
  }

  /** The spectrum of the mean over px that are some fine px wide. */
  private static double[] overPixels(PeriodicGrid fine, double[] intensity, int parts) {
    double[] spectrum = fine.spectrum(intensity);
    for (int i = 0; i < intensity.length; i++) {
      double factor =
          PeriodicGrid.sinc(fine.across(i) * parts) * PeriodicGrid.sinc(fine.down(i) * parts);
      spectrum[2 * i] *= factor;
      spectrum[2 * i + 1] *= factor;
    }
    return spectrum;
  }
}
