package io.github.selfdeblur.cli;

import ij.ImagePlus;
import ij.process.FloatProcessor;
import io.github.selfdeblur.image.ImageDeblurring;
import io.github.selfdeblur.image.ImageDeconvolution;
import io.github.selfdeblur.image.ImageFiles;
import io.github.selfdeblur.image.PsfImage;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.PsfOrigin;
import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.quality.Aligned;
import io.github.selfdeblur.quality.ErrorRatio;
import io.github.selfdeblur.quality.KernelSimilarity;
import io.github.selfdeblur.quality.Psnr;
import io.github.selfdeblur.quality.ShiftAlignment;
import io.github.selfdeblur.quality.Ssim;
import io.github.selfdeblur.solve.IterationListener;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A row of the benchmark's table.
 *
 * @param name of the image
 * @param blurredPsnr dB, of the blurry image, after alignment
 * @param psnr dB, of the result, after alignment
 * @param networkPsnr dB, of G_x's image, after alignment
 * @param ssim Wang's, after alignment
 * @param spectralRatio error ratio of the published program: spectral norms; NaN where no result
 *     with the true PSF is known
 * @param squaredRatio Levin's error ratio: squared differences; NaN likewise
 * @param kernelSimilarity maximum of normalised cross-correlation with the true PSF
 * @param fitMse mean squared misfit on the [0, 1] scale
 * @param seconds wall time of the run
 * @param secondsPerIteration wall time of an iteration
 * @param peakMemoryMb the process's, during the run; NaN where the system does not tell
 */
record BenchmarkScore(
    String name,
    double blurredPsnr,
    double psnr,
    double networkPsnr,
    double ssim,
    double spectralRatio,
    double squaredRatio,
    double kernelSimilarity,
    double fitMse,
    double seconds,
    double secondsPerIteration,
    double peakMemoryMb) {

  static final String CSV_HEADER =
      "image,blurred_psnr_db,psnr_db,network_psnr_db,ssim,error_ratio_spectral,error_ratio_squared,kernel_similarity,fit_mse,"
          + "seconds,seconds_per_iteration,peak_memory_mb";

  private static final int MAX_SHIFT_PX = 10;

  static BenchmarkScore of(BenchmarkImage image, ImageDeblurring result, double peakMemoryMb)
      throws IOException {
    Pixels truth = image.truth();
    Aligned ours = align(ImageFiles.pixels(result.deblurred()), truth);
    double spectral = Double.NaN;
    double squared = Double.NaN;
    Optional<Pixels> known = image.knownPsfResult();
    if (known.isPresent()) {
      Pixels reference = align(known.get(), truth).estimate();
      spectral = ErrorRatio.spectral(ours.estimate(), reference, ours.truth());
      squared = ErrorRatio.squared(ours.estimate(), reference, ours.truth());
    }
    return new BenchmarkScore(
        image.name(),
        psnr(ImageFiles.pixels(image.blurry()), image),
        psnr(ours, image),
        psnr(ImageFiles.pixels(result.network()), image),
        Ssim.of(ours.estimate(), ours.truth(), image.peak()),
        spectral,
        squared,
        KernelSimilarity.of(ImageFiles.pixels(result.psf()), image.truePsf()),
        result.report().fitMse(),
        result.report().seconds(),
        result.report().secondsPerIteration(),
        peakMemoryMb);
  }

  private static Aligned align(Pixels estimate, Pixels truth) {
    return ShiftAlignment.align(estimate, truth, MAX_SHIFT_PX);
  }

  /** dB, after alignment. */
  static double psnr(Pixels result, BenchmarkImage image) throws IOException {
    return psnr(align(result, image.truth()), image);
  }

  /** Of the image deconvolved with a PSF, dB, after alignment. */
  static double psnr(Pixels psf, BenchmarkImage image, KnownPsfOptions options) throws IOException {
    FloatProcessor plane = new FloatProcessor(psf.width(), psf.height(), psf.values());
    ImagePlus blurry = image.blurry();
    PsfImage light = PsfImage.of(new ImagePlus("psf", plane), PsfOrigin.MIDDLE, blurry);
    ImageDeconvolution result =
        ImageDeconvolution.of(blurry, light, options, IterationListener.NONE);
    return psnr(ImageFiles.pixels(result.image()), image);
  }

  private static double psnr(Aligned aligned, BenchmarkImage image) {
    return Psnr.of(aligned.estimate(), aligned.truth(), image.peak());
  }

  /** The mean of every column. */
  static BenchmarkScore mean(List<BenchmarkScore> scores) {
    return new BenchmarkScore(
        "mean",
        mean(scores, BenchmarkScore::blurredPsnr),
        mean(scores, BenchmarkScore::psnr),
        mean(scores, BenchmarkScore::networkPsnr),
        mean(scores, BenchmarkScore::ssim),
        mean(scores, BenchmarkScore::spectralRatio),
        mean(scores, BenchmarkScore::squaredRatio),
        mean(scores, BenchmarkScore::kernelSimilarity),
        mean(scores, BenchmarkScore::fitMse),
        mean(scores, BenchmarkScore::seconds),
        mean(scores, BenchmarkScore::secondsPerIteration),
        mean(scores, BenchmarkScore::peakMemoryMb));
  }

  private static double mean(List<BenchmarkScore> scores, ToDoubleFunction<BenchmarkScore> column) {
    return scores.stream().mapToDouble(column).average().orElse(Double.NaN);
  }

  String toCsv() {
    return String.format(
        Locale.ROOT,
        "%s,%.3f,%.3f,%.3f,%.4f,%.4f,%.4f,%.4f,%.4g,%.1f,%.4f,%.0f",
        name,
        blurredPsnr,
        psnr,
        networkPsnr,
        ssim,
        spectralRatio,
        squaredRatio,
        kernelSimilarity,
        fitMse,
        seconds,
        secondsPerIteration,
        peakMemoryMb);
  }
}
