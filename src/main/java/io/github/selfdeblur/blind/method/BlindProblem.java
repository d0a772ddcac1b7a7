package io.github.selfdeblur.blind.method;

import io.github.selfdeblur.deconvolve.Computation;
import io.github.selfdeblur.deconvolve.KnownPsfMethods;
import io.github.selfdeblur.deconvolve.SparsePrior;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.intensity.Flux;
import io.github.selfdeblur.intensity.IntensityScale;
import io.github.selfdeblur.intensity.NoiseLevel;
import io.github.selfdeblur.intensity.Signal;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Progress;
import java.util.OptionalDouble;

/**
 * A plane to be deblurred.
 *
 * @param y the plane on the [0, 1] scale
 * @param signal of y
 * @param light what that scale is
 * @param psf known, sum 1, of the options' size; null to find it
 */
public record BlindProblem(
    Grid y, Signal signal, RunScale light, Grid psf, SelfDeblurOptions options) {

  /**
   * @param grey the plane, or a tile of it, in grey values
   */
  public static BlindProblem of(Grid grey, RunScale light, Grid psf, SelfDeblurOptions options) {
    IntensityScale unit = light.unit();
    OptionalDouble sigma = options.noiseSigma();
    Grid y = unit.toUnit(grey);
    OptionalDouble inUnit =
        sigma.isEmpty() ? sigma : OptionalDouble.of(sigma.getAsDouble() / unit.range());
    return new BlindProblem(y, Signal.of(y, inUnit), light, psf, options);
  }

  public boolean isPsfGiven() {
    return psf != null;
  }

  /** Of the noise, over all px, in grey values. */
  public double greySigma() {
    return signal.noise().sigma() * light.unit().range();
  }

  /** What gives an image the plane's sum. */
  public Flux flux(Grid image) {
    return light.keepsSum() ? Flux.of(image, y, light.unit().black() >= 0) : Flux.NONE;
  }

  /** The plane deconvolved with a PSF. */
  Grid deconvolved(Method method, Grid by, Progress progress) {
    KnownPsfOptions known =
        KnownPsfOptions.of(method)
            .smoothing(options.smoothing())
            .device(options.device())
            .threads(options.threads())
            .build();
    Computation computation = Computation.of(y.size(), by.size(), known, sentence -> {});
    return computation.of(KnownPsfMethods.of(known, signal)).deconvolve(y, by, progress);
  }

  /** How plausible a PSF and the sharp image are that it leads to, over the same pixels for all. */
  Plausibility plausibility(Grid of) {
    SparsePrior prior = SparsePrior.forComparing(NoiseLevel.of(y), options.threads());
    Grid sharp = prior.deconvolve(y, of, Progress.NONE);
    return Plausibility.of(
        sharp, of, y, options.psfWidth(), options.psfHeight(), options.threads());
  }

  /** The noise's variance, by itself as it was when the weights of a comparison were measured. */
  double noise() {
    double sigma = signal.noise().line().meanSigma(y);
    return sigma * sigma;
  }
}
