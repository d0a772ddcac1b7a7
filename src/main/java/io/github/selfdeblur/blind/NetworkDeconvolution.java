package io.github.selfdeblur.blind;

import io.github.selfdeblur.deconvolve.DeconvolutionReport;
import io.github.selfdeblur.deconvolve.DeconvolutionResult;
import io.github.selfdeblur.deconvolve.Tiled;
import io.github.selfdeblur.engine.DeviceMemory;
import io.github.selfdeblur.facts.RunFacts;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.grid.Tiles;
import io.github.selfdeblur.intensity.Flux;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.SelfDeblurOptionsBuilder;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.psf.Psf;
import java.util.OptionalInt;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

/** SelfDeblur with k fixed: G_x trained so that its image under the given PSF is the blurry one. */
public final class NetworkDeconvolution {

  private NetworkDeconvolution() {}

  public static <T extends RealType<T>> DeconvolutionResult of(
      RandomAccessibleInterval<T> image, Psf psf, KnownPsfOptions options, Monitor monitor) {
    SelfDeblurOptions run = options(psf, options);
    monitor.plans(RunSteps.ofKnownPsf());
    int width = Math.toIntExact(image.dimension(0));
    int height = Math.toIntExact(image.dimension(1));
    OptionalInt side = TiledNetwork.side(width, height, run, DeviceMemory.free(run.device()));
    if (side.isPresent()) {
      Tiles tiles = Tiled.tiles(width, height, side.getAsInt(), run.psfWidth(), run.psfHeight());
      monitor.noted(
          Size.text(width, height)
              + " px by network take more memory than this machine has: deconvolved in "
              + tiles.count()
              + " tiles of "
              + side.getAsInt()
              + " px, which blend.");
      return inTiles(image, psf, side.getAsInt(), run, monitor);
    }
    SelfDeblurResult result = RunsOneAtATime.withPsf(image, kernel(psf), run, monitor);
    RunReport report = result.report();
    boolean complete = report.method().stopReason().isComplete();
    return new DeconvolutionResult(
        result.image(),
        DeconvolutionReport.of(report.run(), Method.NETWORK, settings(report), psf, complete));
  }

  /** The same, with the memory of a tile. */
  public static <T extends RealType<T>> DeconvolutionResult inTiles(
      RandomAccessibleInterval<T> image,
      Psf psf,
      int side,
      SelfDeblurOptions run,
      Monitor monitor) {
    long start = System.nanoTime();
    Grid plane = ImgLib2.grid(image);
    InputRules.checkValues(plane.values());
    TiledNetwork tiled = new TiledNetwork(plane, kernel(psf), side, run, monitor);
    Grid sharp = tiled.sharp();
    Grid blurry = tiled.scale().toUnit(plane);
    Flux flux = Flux.of(sharp, blurry, tiled.scale().black() >= 0);
    RunFacts last = tiled.report().run();
    RunFacts all =
        RunFacts.since(
            start,
            last.noiseSigma(),
            last.noiseKind(),
            flux.factor(),
            flux.shift() * tiled.scale().range());
    String settings = settings(tiled.report()) + ", in tiles of " + side + " px";
    return new DeconvolutionResult(
        ImgLib2.image(tiled.scale().toGrey(flux.applied(sharp))),
        DeconvolutionReport.of(all, Method.NETWORK, settings, psf, tiled.isComplete()));
  }

  static SelfDeblurOptions options(Psf psf, KnownPsfOptions options) {
    Img<FloatType> kernel = kernel(psf);
    SelfDeblurOptionsBuilder run =
        SelfDeblurOptions.preset(Preset.NONBLIND)
            .psfSize((int) kernel.dimension(0), (int) kernel.dimension(1))
            .camera(options.camera())
            .seed(options.seed())
            .device(options.device())
            .threads(options.threads());
    options.iterations().ifPresent(run::iterations);
    options.noiseSigma().ifPresent(run::noiseSigma);
    options.whiteLevel().ifPresent(run::whiteLevel);
    return run.build();
  }

  private static Img<FloatType> kernel(Psf psf) {
    Grid k = psf.originInTheMiddle().values();
    return ImgLib2.image(k);
  }

  private static String settings(RunReport report) {
    return report.method().iterationsDone()
        + " iterations, seed "
        + report.blind().seed()
        + ", "
        + report.method().device();
  }
}
