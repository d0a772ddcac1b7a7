package io.github.selfdeblur.deconvolve.specimen;

import io.github.selfdeblur.deconvolve.backend.Backend;
import io.github.selfdeblur.deconvolve.backend.PositiveWork;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.psf.likelihood.SpecimenSpectrum;

/**
 * The best image without negative light that a PSF and a specimen's spectrum leave: a Wiener filter
 * whose result is held at 0 and above by ADMM. S. Boyd et al. 2011, doi:10.1561/2200000016, ch. 3.
 * A PSF that is too wide, or a wrong kind of one, needs negative light to explain an image with
 * dark parts. The plane is mirrored at its borders.
 */
public final class PositiveWiener {

  private static final int ROUNDS = 12;

  /** How strongly both images are tied, in units of the filter's own term at a middle frequency. */
  private static final double TIE = 3;

  private static final double MIDDLE_FREQUENCY = 0.12;

  /** px beyond the borders. */
  private static final int PAD = 24;

  private final MirroredPlane plane;
  private final Backend by;
  private final Workers workers;

  /**
   * @param plane whose 0 is no light
   * @param by who computes
   */
  public PositiveWiener(Grid plane, Backend by) {
    this.plane = MirroredPlane.of(plane, PAD);
    this.by = by;
    workers = new Workers(by.threads());
  }

  /**
   * The images, each of the plane's size.
   *
   * @param linear the Wiener filter's
   * @param positive the one without negative light
   * @param explained what the PSF makes of that one
   */
  public record Images(Grid linear, Grid positive, Grid explained) {}

  /**
   * @param psf of 2 dimensions
   * @param specimen as it was found with that PSF
   * @param progress also stops: the images are then what there is so far
   */
  public Images by(Psf psf, SpecimenSpectrum specimen, Progress progress) {
    Grid ratio = plane.noiseOver(specimen, workers);
    try (PositiveWork work = by.positive(plane.periodic(), psf, ratio)) {
      Grid linear = plane.cropped(work.image());
      hold(work, ratio, progress);
      return new Images(linear, plane.cropped(work.light()), plane.cropped(work.explained()));
    }
  }

  /** Of the images only the one without negative light. */
  public Grid positive(Psf psf, SpecimenSpectrum specimen, Progress progress) {
    Grid ratio = plane.noiseOver(specimen, workers);
    try (PositiveWork work = by.positive(plane.periodic(), psf, ratio)) {
      hold(work, ratio, progress);
      return plane.cropped(work.light());
    }
  }

  private void hold(PositiveWork work, Grid ratio, Progress progress) {
    double tie = ratio.values()[plane.indexOf(MIDDLE_FREQUENCY)] * TIE;
    work.clip();
    for (int round = 0; progress.reached((double) round / ROUNDS) && round < ROUNDS; round++) {
      work.filter(tie);
      work.clip();
    }
  }
}
