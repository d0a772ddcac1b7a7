package io.github.selfdeblur;

import io.github.selfdeblur.nonblind.Grid;
import io.github.selfdeblur.nonblind.KnownPsfMethod;
import io.github.selfdeblur.nonblind.Progress;
import io.github.selfdeblur.nonblind.Psf;
import io.github.selfdeblur.nonblind.Tiled;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.plane.IntensityScale;
import io.github.selfdeblur.plane.Pixels;
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
    // Scale and sums do not care how many dimensions there are.
    Pixels rows = new Pixels(grey.values(), size[0], grey.values().length / size[0]);
    IntensityScale scale = Scale.of(rows, options.camera(), options.whiteLevel());
    Pixels y = scale.toUnit(rows);
    double sigma =
        options.noiseSigma().isPresent()
            ? options.noiseSigma().getAsDouble() / scale.range()
            : Noise.sigma(middlePlane(y, size), options.method());
    KnownPsfMethod whole = KnownPsfMethods.of(options, sigma);
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
    double factor = Flux.factor(result, y);
    Pixels values = scale.toGrey(result.scaled(factor, 0));
    DeconvolutionReport report =
        new DeconvolutionReport(
            Version.current(),
            options.method().label(),
            method.toString(),
            text(" x ", psf.values().size()),
            text(", ", psf.origin()),
            sigma * scale.range(),
            result.sum() / y.sum(),
            factor,
            !stopped.get(),
            (System.nanoTime() - start) * 1e-9);
    long[] dimensions = Arrays.stream(size).asLongStream().toArray();
    return new DeconvolutionResult(Transfer.toImage(values.values(), dimensions), report);
  }

  /** The plane along the first two axes in the middle of all others. */
  private static Pixels middlePlane(Pixels rows, int[] size) {
    int height = size.length > 1 ? size[1] : 1;
    int planes = rows.height() / height;
    return rows.crop(0, planes / 2 * height, rows.width(), height);
  }

  static String text(String separator, int[] numbers) {
    return Arrays.stream(numbers).mapToObj(String::valueOf).collect(Collectors.joining(separator));
  }
}
