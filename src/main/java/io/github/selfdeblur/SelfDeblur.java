package io.github.selfdeblur;

import ai.djl.Device;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.plane.Centring;
import io.github.selfdeblur.plane.IntensityScale;
import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.quality.NoiseLevel;
import io.github.selfdeblur.solve.Fit;
import io.github.selfdeblur.solve.IterationListener;
import io.github.selfdeblur.solve.Solution;
import io.github.selfdeblur.tensor.Allocator;
import io.github.selfdeblur.tensor.FitThread;
import io.github.selfdeblur.tensor.OneFitAtATime;
import io.github.selfdeblur.tensor.PyTorch;
import io.github.selfdeblur.tensor.Transfer;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

/**
 * Blind deconvolution of a plane: one image in; sharp image, PSF and report out.
 *
 * <p>Runs of one JVM wait for each other. Bad input throws {@link IllegalArgumentException}, a
 * missing PyTorch or GPU {@link io.github.selfdeblur.tensor.EngineUnavailableException}; both
 * before any work, with one sentence for the user.
 */
public final class SelfDeblur {

  /** The sum of the result may differ by this share from the image's before it is put right. */
  private static final double FLUX_TOLERANCE = 0.01;

  private SelfDeblur() {}

  /** Finds the sharp image and the PSF of a plane (width, height) of any real type. */
  public static <T extends RealType<T>> SelfDeblurResult deblur(
      RandomAccessibleInterval<T> image, SelfDeblurOptions options) {
    return deblur(image, options, IterationListener.NONE);
  }

  /** The same, reporting every iteration to {@code listener}, which can stop the run. */
  public static <T extends RealType<T>> SelfDeblurResult deblur(
      RandomAccessibleInterval<T> image, SelfDeblurOptions options, IterationListener listener) {
    check(image, options);
    InputRules.checkPreset(options.preset(), false);
    return run(image, null, options, listener);
  }

  /**
   * Finds the sharp image given its PSF (width, height), in the sense of a true convolution; values
   * ≥ 0, of any sum. The size of the PSF replaces that in the options.
   */
  public static <T extends RealType<T>, P extends RealType<P>> SelfDeblurResult deblurWithPsf(
      RandomAccessibleInterval<T> image,
      RandomAccessibleInterval<P> psf,
      SelfDeblurOptions options,
      IterationListener listener) {
    InputRules.checkPreset(options.preset(), true);
    InputRules.checkPlane(psf, "PSF");
    Pixels values = Transfer.fromImage(psf);
    InputRules.checkPsf(values);
    check(image, values.width(), values.height(), options);
    return run(image, values.scaled(1 / values.sum(), 0), options, listener);
  }

  /** Throws what {@link #deblur} would throw for this input, and does nothing else. */
  public static <T extends RealType<T>> void check(
      RandomAccessibleInterval<T> image, SelfDeblurOptions options) {
    check(image, options.psfWidth(), options.psfHeight(), options);
  }

  private static <T extends RealType<T>> void check(
      RandomAccessibleInterval<T> image, int psfWidth, int psfHeight, SelfDeblurOptions options) {
    InputRules.checkPlane(image, "image");
    InputRules.checkSize(image, psfWidth, psfHeight, options);
    InputRules.checkValues(Transfer.fromImage(image));
    PyTorch.device(options.device());
  }

  private static <T extends RealType<T>> SelfDeblurResult run(
      RandomAccessibleInterval<T> image,
      Pixels psf,
      SelfDeblurOptions options,
      IterationListener listener) {
    boolean eightBit = image.getType() instanceof UnsignedByteType;
    Pixels grey = Transfer.fromImage(image);
    return FitThread.call(() -> runInTurn(grey, eightBit, psf, options, listener));
  }

  private static SelfDeblurResult runInTurn(
      Pixels grey,
      boolean eightBit,
      Pixels psf,
      SelfDeblurOptions options,
      IterationListener listener) {
    try {
      OneFitAtATime.acquire(listener::waiting);
    } catch (InterruptedException e) {
      throw new CancellationException("Interrupted while another run was under way.");
    }
    try {
      return run(grey, eightBit, psf, options, listener);
    } finally {
      OneFitAtATime.release();
    }
  }

  private static SelfDeblurResult run(
      Pixels grey,
      boolean eightBit,
      Pixels psf,
      SelfDeblurOptions options,
      IterationListener listener) {
    long start = System.nanoTime();
    OptionalDouble white =
        eightBit && options.whiteLevel().isEmpty() ? OptionalDouble.of(255) : options.whiteLevel();
    IntensityScale scale = IntensityScale.of(grey, white);
    double sigma = options.noiseSigma().orElseGet(() -> NoiseLevel.of(grey));
    double lambda = options.tvWeight() * sigma / scale.range();
    Pixels y = scale.toUnit(grey);
    Pixels kernel = psf == null ? null : psf.rotated180();
    Solution solution = solve(y, kernel, options, lambda, listener);

    // A given PSF stays where it is; one that was found is centred, and the image follows.
    Centring centring = psf == null ? Centring.of(solution.k()) : new Centring(0, 0);
    Pixels sharp = centring.image(solution.x(), grey.width(), grey.height());
    double drift = sharp.sum() / y.sum() - 1;
    double fluxFactor = Math.abs(drift) <= FLUX_TOLERANCE ? 1 : 1 / (1 + drift);
    Pixels found = psf == null ? centring.kernel(solution.k()).rotated180() : psf;

    RunReport report =
        new RunReport(
            Version.current(),
            options.preset().label(),
            found.width(),
            found.height(),
            options.optimisation().name(),
            options.iterations(),
            solution.losses().length,
            solution.resultIteration(),
            solution.stopReason(),
            options.seed(),
            solution.device(),
            options.threads(),
            sigma,
            lambda,
            scale.black(),
            scale.range(),
            fluxFactor,
            centring.dx(),
            centring.dy(),
            solution.mse(),
            solution.seconds() / solution.losses().length,
            (System.nanoTime() - start) * 1e-9,
            solution.losses());
    Pixels image = scale.toGrey(sharp.scaled(fluxFactor, 0));
    return new SelfDeblurResult(Transfer.toImage(image), Transfer.toImage(found), report);
  }

  private static Solution solve(
      Pixels y,
      Pixels kernel,
      SelfDeblurOptions options,
      double lambda,
      IterationListener listener) {
    Device device = PyTorch.device(options.device());
    int threadsBefore = PyTorch.limitThreads(options.threads());
    try (Fit fit = new Fit(y, kernel, options, lambda, device)) {
      return fit.run(listener);
    } finally {
      PyTorch.limitThreads(threadsBefore);
      Allocator.trim();
    }
  }
}
