package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.facts.RunFacts;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.intensity.Flux;
import io.github.selfdeblur.intensity.Signal;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.StickyMonitor;
import io.github.selfdeblur.psf.Psf;

/** From checked grey values to a result: scale, noise, method, flux, report. */
public final class KnownPsfRun {

  private KnownPsfRun() {}

  /**
   * @param by who computes for images of that size
   */
  public static DeconvolutionResult of(
      Grid grey, Psf psf, KnownPsfOptions options, Computation by, Monitor monitor) {
    long start = System.nanoTime();
    double black = KnownPsfScale.black(grey, options, monitor::noted);
    Grid y = KnownPsfScale.light(grey, black);
    KnownPsfScale scale = KnownPsfScale.of(y, black, options);
    Signal signal = scale.signal();
    KnownPsfMethod method = by.of(scale.method(options));
    StickyMonitor heard = new StickyMonitor(monitor);
    Grid sharp = method.deconvolve(y, psf, heard.in(Part.FINISH));
    Flux flux = scale.flux(sharp.sum(), y.sum(), y.minimum(), y.values().length);
    Grid values = scale.grey(flux.applied(sharp));
    RunFacts run =
        RunFacts.since(
            start, signal.noise().sigma(), signal.noise().kind(), flux.factor(), flux.shift());
    DeconvolutionReport report =
        DeconvolutionReport.of(run, options.method(), method.toString(), psf, !heard.isStopped());
    return new DeconvolutionResult(ImgLib2.image(values), report);
  }
}
