package io.github.selfdeblur;

import io.github.selfdeblur.nonblind.Grid;
import io.github.selfdeblur.nonblind.Psf;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.Preset;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.solve.IterationListener;
import io.github.selfdeblur.solve.StopReason;
import io.github.selfdeblur.tensor.Transfer;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

/** SelfDeblur with k fixed: G_x trained so that its image under the given PSF is the blurry one. */
final class NetworkDeconvolution {

  private NetworkDeconvolution() {}

  static <T extends RealType<T>> DeconvolutionResult of(
      RandomAccessibleInterval<T> image,
      Psf psf,
      KnownPsfOptions options,
      IterationListener listener) {
    Grid k = psf.originInTheMiddle().values();
    Img<FloatType> kernel = Transfer.toImage(k.values(), k.size()[0], k.size()[1]);
    SelfDeblurOptions.Builder run =
        SelfDeblurOptions.preset(Preset.NON_BLIND)
            .psfSize(k.size()[0], k.size()[1])
            .seed(options.seed())
            .device(options.device())
            .threads(options.threads());
    options.iterations().ifPresent(run::iterations);
    options.noiseSigma().ifPresent(run::noiseSigma);
    options.whiteLevel().ifPresent(run::whiteLevel);
    SelfDeblurResult result = SelfDeblur.deblurWithPsf(image, kernel, run.build(), listener);
    RunReport report = result.report();
    double ratio = Transfer.fromImage(result.image()).sum() / Transfer.fromImage(image).sum();
    return new DeconvolutionResult(
        result.image(),
        new DeconvolutionReport(
            report.version(),
            options.method().label(),
            report.iterationsDone() + " iterations, seed " + report.seed() + ", " + report.device(),
            KnownPsfRun.text(" x ", psf.values().size()),
            KnownPsfRun.text(", ", psf.origin()),
            report.noiseSigma(),
            ratio / report.fluxFactor(),
            report.fluxFactor(),
            report.stopReason() == StopReason.MAX_ITERATIONS,
            report.seconds()));
  }
}
