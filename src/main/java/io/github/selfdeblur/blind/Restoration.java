package io.github.selfdeblur.blind;

import io.github.selfdeblur.deconvolve.KnownPsfMethod;
import io.github.selfdeblur.deconvolve.KnownPsfMethods;
import io.github.selfdeblur.deconvolve.SparsePrior;
import io.github.selfdeblur.deconvolve.leastsquares.KernelRefinement;
import io.github.selfdeblur.grid.Centring;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.intensity.NoiseLevel;
import io.github.selfdeblur.intensity.Signal;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.progress.Progress;
import java.util.Optional;

/**
 * The images that follow from what a fit found, on the [0, 1] scale.
 *
 * @param sharp the final image, of the blurry one's size
 * @param network G_x's image, of that size
 * @param psf in the sense of a true convolution, sum 1
 * @param centring by which PSF and images were moved
 */
record Restoration(Grid sharp, Grid network, Grid psf, Centring centring) {

  /**
   * What a restoration needs besides x and k.
   *
   * @param y the blurry image
   * @param signal of y
   * @param model of k; empty where k was given
   * @param psfWidth of the largest support in px
   * @param psfHeight of the largest support in px
   */
  record Setting(
      Grid y, Signal signal, Optional<PsfModel> model, int psfWidth, int psfHeight, int threads) {

    /**
     * How plausible a PSF and the sharp image are that it leads to, over the same pixels for all.
     */
    Plausibility plausibility(Grid psf) {
      return Plausibility.of(compared(psf), psf, y, psfWidth, psfHeight, threads);
    }

    /** The noise's variance, by itself as it was when the weights of a comparison were measured. */
    double noise() {
      double sigma = signal.noise().line().meanSigma(y);
      return sigma * sigma;
    }

    /** The sharp image by which a PSF is compared with others. */
    private Grid compared(Grid psf) {
      SparsePrior prior = SparsePrior.forComparing(NoiseLevel.of(y), threads);
      return prior.deconvolve(y, psf, Progress.NONE);
    }

    /**
     * Whether least squares on all pixels of k can make it better: of a free one. Those that few
     * numbers describe lose: actin__defocus__lo .975 -> .868 of similarity, -0.8 dB.
     */
    private boolean isRefined(Method finish) {
      return finish != Method.NETWORK && model.filter(m -> m == PsfModel.FREE).isPresent();
    }
  }

  /**
   * @param x the latent image, (H+kh−1) × (W+kw−1)
   * @param k the kernel of the cross-correlation, sum 1
   */
  static Restoration of(Grid x, Grid k, Method finish, Setting setting, Progress progress) {
    Grid kernel = kernel(x, k, finish, setting);
    Centring centring = centring(kernel, setting);
    Grid psf = centring.kernel(kernel).mirrored();
    Grid y = setting.y();
    Grid network = centring.image(x, y.width(), y.height());
    Grid sharp = finish == Method.NETWORK ? network : finish(finish, setting, psf, progress);
    return new Restoration(sharp, network, psf, centring);
  }

  /** The PSF of a restoration that ends with a method, without its images. */
  static Grid psf(Grid x, Grid k, Method finish, Setting setting) {
    Grid kernel = kernel(x, k, finish, setting);
    return centring(kernel, setting).kernel(kernel).mirrored();
  }

  private static Grid kernel(Grid x, Grid k, Method finish, Setting setting) {
    return setting.isRefined(finish) ? refined(x, k, setting) : k;
  }

  /** A given PSF stays where it is; one that was found is centred, and the image follows. */
  private static Centring centring(Grid kernel, Setting setting) {
    return setting.model().isPresent() ? Centring.of(kernel) : new Centring(0, 0);
  }

  /**
   * This one, or the one with the PSF that the networks began with, where that leads to a more
   * plausible image: with few details in an image the networks' PSF can drift.
   */
  Restoration orWith(Grid start, Method finish, Setting setting, Progress progress) {
    Grid startSharp = finish(finish, setting, start, progress);
    Plausibility own = setting.plausibility(psf);
    Plausibility others = setting.plausibility(start);
    double noise = setting.noise();
    return others.penalty(noise) < own.penalty(noise)
        ? new Restoration(startSharp, network, start, new Centring(0, 0))
        : this;
  }

  /** The blurry image deconvolved with a PSF. */
  static Grid finish(Method finish, Setting setting, Grid psf, Progress progress) {
    return method(finish, setting).deconvolve(setting.y(), psf, progress);
  }

  private static KnownPsfMethod method(Method finish, Setting setting) {
    KnownPsfOptions options = KnownPsfOptions.of(finish).threads(setting.threads()).build();
    return KnownPsfMethods.of(options, setting.signal());
  }

  /** The kernel, more accurate by least squares given the latent image. */
  private static Grid refined(Grid x, Grid k, Setting setting) {
    return KernelRefinement.refine(x, setting.y(), k.mirrored(), setting.threads()).mirrored();
  }
}
