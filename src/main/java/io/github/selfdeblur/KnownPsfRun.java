package io.github.selfdeblur;

import io.github.selfdeblur.nonblind.Grid;
import io.github.selfdeblur.nonblind.KnownPsfMethod;
import io.github.selfdeblur.nonblind.Progress;
import io.github.selfdeblur.nonblind.Psf;
import io.github.selfdeblur.nonblind.Tiled;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.plane.IntensityScale;
import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.quality.Signal;
import io.github.selfdeblur.tensor.Transfer;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** From checked grey values to a result: scale, noise, method, flux, report. */
final class KnownPsfRun {

  private KnownPsfRun() {}

  /**
   * @param tile sides, px; empty: not in tiles
   */
  static DeconvolutionResult of(
      Grid grey, Psf psf, KnownPsfOptions options, Optional<int[]> tile, Progress listener) {
    long start = System.nanoTime();
    int[] size = grey.size();
    // Scale, noise and sums see a stack as planes one below the other.
    Pixels rows = new Pixels(grey.values(), size[0], grey.values().length / size[0]);
    int height = size.length > 1 ? size[1] : 1;
    double black = Scale.of(rows, options.camera(), options.whiteLevel()).black();
    IntensityScale scale = new IntensityScale(black, 1);
    Pixels y = scale.toUnit(rows);
    Signal signal = signal(y, height, options, black);
    KnownPsfMethod whole = KnownPsfMethods.of(options, signal);
    KnownPsfMethod method = tile.isEmpty() ? whole : new Tiled(whole, tile.get());
    AtomicBoolean stopped = new AtomicBoolean();
    Progress progress =
        fraction -> {
          boolean goesOn = listener.reached(fraction);
          stopped.compareAndSet(false, !goesOn);
          return goesOn;
        };
    Grid sharp = method.deconvolve(new Grid(y.values(), size), psf, progress);
    Pixels result = new Pixels(sharp.values(), rows.width(), rows.height());
    Flux flux = Flux.of(result, y, black >= 0);
    Pixels values = scale.toGrey(flux.applied(result));
    DeconvolutionReport report =
        new DeconvolutionReport(
            Version.current(),
            options.method().label(),
            method.toString(),
            text(" x ", psf.values().size()),
            text(", ", psf.origin()),
            signal.noise().sigma(),
            signal.noise().kind(),
            flux.factor(),
            flux.shift(),
            !stopped.get(),
            (System.nanoTime() - start) * 1e-9);
    long[] dimensions = Arrays.stream(size).asLongStream().toArray();
    return new DeconvolutionResult(Transfer.toImage(values.values(), dimensions), report);
  }

  private static Signal signal(Pixels y, int height, KnownPsfOptions options, double black) {
    Signal signal = Signal.of(y, height, options.noiseSigma());
    return options.whiteLevel().isPresent()
        ? signal.withWhite(options.whiteLevel().getAsDouble() - black)
        : signal;
  }

  static String text(String separator, int[] numbers) {
    return Arrays.stream(numbers).mapToObj(String::valueOf).collect(Collectors.joining(separator));
  }
}
