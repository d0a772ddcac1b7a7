package io.github.selfdeblur;

import ai.djl.Device;
import io.github.selfdeblur.nonblind.Progress;
import io.github.selfdeblur.options.Finish;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.plane.IntensityScale;
import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.quality.NoiseLevel;
import io.github.selfdeblur.quality.NormalisedSparsity;
import io.github.selfdeblur.solve.Fit;
import io.github.selfdeblur.solve.IterationListener;
import io.github.selfdeblur.solve.Solution;
import io.github.selfdeblur.solve.StopReason;
import io.github.selfdeblur.tensor.Allocator;
import io.github.selfdeblur.tensor.PyTorch;
import io.github.selfdeblur.tensor.Transfer;

/** From a checked plane to a result: scale, fit, centring, finish, report. */
final class Run {

  /** The sum of a result may differ by this share from the image's before it is put right. */
  private static final double FLUX_TOLERANCE = 0.01;

  private final SelfDeblurOptions options;
  private final IterationListener listener;
  private final IntensityScale scale;
  private final Pixels y;
  private final double sigma;

  /** The known kernel of the cross-correlation; null to find it. */
  private final Pixels knownK;

  /**
   * @param grey the blurry plane in grey values
   * @param psf the known PSF, sum 1; null to find it
   */
  Run(
      Pixels grey,
      IntensityScale scale,
      Pixels psf,
      SelfDeblurOptions options,
      IterationListener listener) {
    this.options = options;
    this.listener = listener;
    this.scale = scale;
    knownK = psf == null ? null : psf.rotated180();
    y = scale.toUnit(grey);
    sigma = options.noiseSigma().orElseGet(() -> NoiseLevel.of(grey)) / scale.range();
  }

  SelfDeblurResult result() {
    long start = System.nanoTime();
    Solution solution = solve();
    long finishStart = System.nanoTime();
    Finish finish = options.schedule().finish();
    // Who stopped the iterations wants their result, and the finish is part of it.
    boolean stopped = solution.stopReason() == StopReason.STOPPED_BY_USER;
    Progress progress = stopped ? Progress.NONE : listener::finishing;
    Restoration restored = Restoration.of(solution.x(), solution.k(), finish, setting(), progress);
    Pixels sharp = restored.sharp();
    Pixels network = restored.network();
    Pixels psf = restored.psf();
    double fluxFactor = fluxFactor(sharp);
    double finishSeconds = (System.nanoTime() - finishStart) * 1e-9;
    RunReport report =
        new RunReport(
            Version.current(),
            options.preset().label(),
            psf.width(),
            psf.height(),
            options.schedule().iterationsOfAllStarts(),
            solution.losses().length,
            solution.resultIteration(),
            solution.stopReason(),
            options.seed(),
            solution.device(),
            options.threads(),
            sigma * scale.range(),
            lambda(),
            scale.black(),
            scale.range(),
            fluxFactor,
            restored.centring().dx(),
            restored.centring().dy(),
            solution.mse(),
            solution.phases(),
            finish,
            finishSeconds,
            solution.seconds() / solution.losses().length,
            (System.nanoTime() - start) * 1e-9,
            solution.losses());
    return new SelfDeblurResult(
        Transfer.toImage(scale.toGrey(sharp.scaled(fluxFactor, 0))),
        Transfer.toImage(psf),
        Transfer.toImage(scale.toGrey(network.scaled(fluxFactor(network), 0))),
        report);
  }

  private Solution solve() {
    Device device = PyTorch.device(options.device());
    int threadsBefore = PyTorch.limitThreads(options.threads());
    try (Fit fit = new Fit(y, knownK, options, lambda(), device, this::penalty)) {
      return fit.run(listener);
    } finally {
      PyTorch.limitThreads(threadsBefore);
      Allocator.trim();
    }
  }

  private Restoration.Setting setting() {
    return new Restoration.Setting(y, sigma, knownK == null, options.threads());
  }

  /**
   * How natural the sharp image is that a start leads to. Loss and misfit cannot tell: they are as
   * small with a wrong kernel.
   */
  private double penalty(Pixels x, Pixels k) {
    Pixels sharp = Restoration.of(x, k, Finish.SPARSE, setting(), Progress.NONE).sharp();
    int left = Math.min(k.width() / 2, sharp.width() / 4);
    int top = Math.min(k.height() / 2, sharp.height() / 4);
    return NormalisedSparsity.of(
        sharp.crop(left, top, sharp.width() - 2 * left, sharp.height() - 2 * top));
  }

  private double lambda() {
    return options.tvWeight() * sigma;
  }

  /** What keeps the sum of the blurry image. */
  private double fluxFactor(Pixels sharp) {
    double drift = sharp.sum() / y.sum() - 1;
    return Math.abs(drift) <= FLUX_TOLERANCE ? 1 : 1 / (1 + drift);
  }
}
