package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.facts.RunFacts;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.intensity.CameraOffset;
import io.github.selfdeblur.intensity.Flux;
import io.github.selfdeblur.intensity.IntensityScale;
import io.github.selfdeblur.intensity.Signal;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
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
    CameraOffset offset =
        options.method() == Method.MICROGRAPH
            ? CameraOffset.ofMicrograph(grey, options.camera())
            : CameraOffset.of(grey, options.camera());
    offset.note().ifPresent(monitor::noted);
    double black = offset.scale(options.whiteLevel()).black();
    IntensityScale scale = new IntensityScale(black, 1);
    Grid y = scale.toUnit(grey);
    Signal signal = signal(y, options, black);
    KnownPsfMethod method = by.of(KnownPsfMethods.of(options, signal));
    StickyMonitor heard = new StickyMonitor(monitor);
    Grid sharp = method.deconvolve(y, psf, heard.in(Part.FINISH));
    Flux flux = Flux.of(sharp, y, black >= 0);
    Grid values = scale.toGrey(flux.applied(sharp));
    RunFacts run =
        RunFacts.since(
            start, signal.noise().sigma(), signal.noise().kind(), flux.factor(), flux.shift());
    DeconvolutionReport report =
        DeconvolutionReport.of(run, options.method(), method.toString(), psf, !heard.isStopped());
    return new DeconvolutionResult(ImgLib2.image(values), report);
  }

  private static Signal signal(Grid y, KnownPsfOptions options, double black) {
    Signal signal = Signal.of(y, options.noiseSigma());
    return options.whiteLevel().isPresent()
        ? signal.withWhite(options.whiteLevel().getAsDouble() - black)
        : signal;
  }
}
