package io.github.selfdeblur;

import io.github.selfdeblur.nonblind.HyperLaplacian;
import io.github.selfdeblur.nonblind.KnownPsfMethod;
import io.github.selfdeblur.nonblind.RichardsonLucy;
import io.github.selfdeblur.nonblind.SaturatedRichardsonLucy;
import io.github.selfdeblur.nonblind.SparsePrior;
import io.github.selfdeblur.nonblind.Wiener;
import io.github.selfdeblur.options.KnownPsfOptions;

/** The algorithms behind the names, as strong as the noise asks for. */
final class KnownPsfMethods {

  private KnownPsfMethods() {}

  /**
   * @param options of any method but the network
   * @param noise the noise's standard deviation on the [0, 1] scale
   */
  static KnownPsfMethod of(KnownPsfOptions options, double noise) {
    double smoothing = options.smoothing();
    int threads = options.threads();
    RichardsonLucy regularised = RichardsonLucy.forNoise(noise, threads).smoother(smoothing);
    return switch (options.method()) {
      case NETWORK -> throw new IllegalArgumentException("The network is a fit of its own.");
      case SPARSE -> SparsePrior.forNoise(noise, threads).smoother(smoothing);
      case HYPER_LAPLACIAN ->
          HyperLaplacian.forNoise(options.alpha(), noise, threads).smoother(smoothing);
      case RICHARDSON_LUCY ->
          ending(RichardsonLucy.withoutPrior(noise, threads).smoother(smoothing), options);
      case RICHARDSON_LUCY_TV -> ending(regularised, options);
      case RICHARDSON_LUCY_SATURATED ->
          new SaturatedRichardsonLucy(ending(regularised, options).iterations(), threads);
      case WIENER -> Wiener.forNoise(noise, threads).smoother(smoothing);
    };
  }

  private static RichardsonLucy ending(RichardsonLucy lucy, KnownPsfOptions options) {
    return options.iterations().isPresent() ? lucy.ending(options.iterations().getAsInt()) : lucy;
  }
}
