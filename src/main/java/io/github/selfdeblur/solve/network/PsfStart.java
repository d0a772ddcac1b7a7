package io.github.selfdeblur.solve.network;

import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.network.KernelNetwork;
import io.github.selfdeblur.psf.CorrelationKernel;
import io.github.selfdeblur.psf.spectrum.GaussianShape;
import io.github.selfdeblur.psf.spectrum.PsfCandidate;
import io.github.selfdeblur.psf.spectrum.PupilShape;

/**
 * The PSF with which G_k begins.
 *
 * @param model of G_k
 * @param psf found in the spectrum: a pupil's, but for Gaussians
 */
public record PsfStart(PsfModel model, PsfCandidate psf) {

  /** Of a mixture's Gaussians, in units of the one in the spectrum. */
  private static final double[] MIXTURE_WIDTHS = {0.7, 1, 1.6};

  public GeneratorSource source(KernelNetwork free) {
    return switch (model) {
      case FREE, MICROGRAPH -> new FreeSource(free, kernel());
      case SIREN -> new SirenSource(kernel());
      case PUPIL -> new PupilSource((PupilShape) psf.shape());
      case GAUSSIAN -> new GaussianSource((GaussianShape) psf.shape(), 1);
      case GAUSSIAN_MIXTURE -> new GaussianSource((GaussianShape) psf.shape(), MIXTURE_WIDTHS);
    };
  }

  private CorrelationKernel kernel() {
    return CorrelationKernel.of(psf.psf());
  }
}
