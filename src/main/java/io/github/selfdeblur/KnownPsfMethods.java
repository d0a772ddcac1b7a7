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
    double sigma = options.smoothing() * noise;
    int threads = options.threads();
    RichardsonLucy lucy = RichardsonLucy.forNoise(sigma, threads);
    int iterations = options.iterations().orElse(lucy.iterations());
    return switch (options.method()) {
      case NETWORK -> throw new IllegalArgumentException("The network is a fit of its own.");
      case SPARSE -> SparsePrior.forNoise(sigma, threads);
      case HYPER_LAPLACIAN -> HyperLaplacian.forNoise(options.alpha(), sigma, threads);
      case RICHARDSON_LUCY -> RichardsonLucy.withoutPrior(options.iterations(), sigma, threads);
      case RICHARDSON_LUCY_TV -> new RichardsonLucy(iterations, lucy.tv(), true, threads);
      case RICHARDSON_LUCY_SATURATED -> new SaturatedRichardsonLucy(iterations, threads);
      case WIENER -> Wiener.forNoise(sigma, threads);
    };
  }
}
