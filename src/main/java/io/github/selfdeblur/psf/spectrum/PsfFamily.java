package io.github.selfdeblur.psf.spectrum;

import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.choice.PsfModel;
import java.util.List;
import java.util.Optional;

/** PSFs that a few numbers describe. */
interface PsfFamily {

  /** Of a pupil, in cycles/px: beyond it the PSF is about as large as a px. */
  double WIDEST_PUPIL = 0.5;

  /**
   * That of a model.
   *
   * @param model Gaussian; for all others a pupil
   * @param optics of the microscope; empty: unknown
   */
  static PsfFamily of(PsfModel model, Support support, Optional<Optics> optics) {
    return model == PsfModel.GAUSSIAN || model == PsfModel.GAUSSIAN_MIXTURE
        ? new GaussianFamily(support.width(), support.height())
        : new PupilFamily(support.width(), support.height(), optics.map(PsfFamily::radius));
  }

  /** That of the pupil, as far as samples at the middles of px tell of it. */
  private static double radius(Optics optics) {
    return Math.min(WIDEST_PUPIL, optics.pupilRadius());
  }

  /** Width of the support in px. */
  int width();

  /** Height of the support in px. */
  int height();

  /** What each parameter costs away from its usual value. */
  List<SoftPenalty> penalties();

  /** Where a search begins that is to find the best of all. */
  List<double[]> starts();

  /** The parameters of a shape of this family. */
  double[] parameters(PsfShape shape);

  /** width · height values of sum 1, row after row, in the sense of a true convolution. */
  double[] psf(double[] parameters);

  /**
   * A PSF whose centroid is on the middle pixel, width / 2 and height / 2 rounded down.
   *
   * @param psf width · height values of sum 1
   * @param shape the numbers behind it
   */
  record Centred(double[] psf, PsfShape shape) {}

  /** The same as {@link #psf}, centred. */
  Centred centred(double[] parameters);
}
