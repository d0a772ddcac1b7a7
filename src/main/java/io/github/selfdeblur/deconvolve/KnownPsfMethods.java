package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.intensity.Signal;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;

/** The algorithms behind the names, as strong as an image's noise and contrast ask for. */
public final class KnownPsfMethods {

  private KnownPsfMethods() {}

  /**
   * @param options of any method but the network
   * @param signal of the image, on whose scale 0 is no light
   */
  public static KnownPsfMethod of(KnownPsfOptions options, Signal signal) {
    boolean saturated = options.method() == Method.RICHARDSON_LUCY_SATURATED;
    double zero = signal.contrast().floor();
    double unit = saturated ? signal.white() - zero : signal.contrast().range();
    double everywhere = signal.noise().sigma() / unit;
    return new InUnit(inUnit(options, signal.relativeNoise(), everywhere), zero, unit);
  }

  /**
   * @param noise where the light is, in units of the contrast
   * @param everywhere the noise over all px, in the method's unit
   */
  private static KnownPsfMethod inUnit(KnownPsfOptions options, double noise, double everywhere) {
    double smoothing = options.smoothing();
    int threads = options.threads();
    RichardsonLucy regularised = RichardsonLucy.forNoise(noise, threads).smoother(smoothing);
    return switch (options.method()) {
      case NETWORK -> throw new IllegalArgumentException("The network is a fit of its own.");
      case SPARSE -> SparsePrior.forNoise(noise, threads).smoother(smoothing);
      case HYPER_LAPLACIAN ->
          HyperLaplacian.forNoise(options.alpha(), noise, threads).smoother(smoothing);
      case RICHARDSON_LUCY ->
          ending(
              RichardsonLucy.withoutPrior(noise, threads)
                  .until(new Discrepancy(everywhere, noise))
                  .smoother(smoothing),
              options);
      case RICHARDSON_LUCY_TV -> ending(regularised, options);
      case RICHARDSON_LUCY_SATURATED -> saturated(options, noise, everywhere);
      case WIENER -> Wiener.forNoise(noise, threads).smoother(smoothing);
      case MICROGRAPH -> MicrographMean.forNoise(noise, threads).smoother(smoothing);
    };
  }

  private static KnownPsfMethod saturated(
      KnownPsfOptions options, double noise, double everywhere) {
    SaturatedRichardsonLucy lucy =
        SaturatedRichardsonLucy.forNoise(noise, options.threads())
            .until(new Discrepancy(everywhere, noise))
            .smoother(options.smoothing());
    return options.iterations().isPresent() ? lucy.ending(options.iterations().getAsInt()) : lucy;
  }

  private static RichardsonLucy ending(RichardsonLucy lucy, KnownPsfOptions options) {
    return options.iterations().isPresent() ? lucy.ending(options.iterations().getAsInt()) : lucy;
  }
}
