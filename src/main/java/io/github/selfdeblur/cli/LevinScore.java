package io.github.selfdeblur.cli;

import io.github.selfdeblur.RunReport;
import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.quality.Aligned;
import io.github.selfdeblur.quality.ErrorRatio;
import io.github.selfdeblur.quality.KernelSimilarity;
import io.github.selfdeblur.quality.Psnr;
import io.github.selfdeblur.quality.ShiftAlignment;
import io.github.selfdeblur.quality.Ssim;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A row of the benchmark's table.
 *
 * @param name of the image
 * @param psnr dB, peak 255, after alignment
 * @param ssim Wang's, after alignment
 * @param spectralRatio error ratio of the published program: spectral norms
 * @param squaredRatio Levin's error ratio: squared differences
 * @param kernelSimilarity maximum of normalised cross-correlation with the true PSF
 * @param fitMse mean squared misfit on the [0, 1] scale
 * @param seconds wall time of the run
 * @param secondsPerIteration wall time of an iteration
 * @param peakMemoryMb the process's, during the run; NaN where the system does not tell
 */
record LevinScore(
    String name,
    double psnr,
    double ssim,
    double spectralRatio,
    double squaredRatio,
    double kernelSimilarity,
    double fitMse,
    double seconds,
    double secondsPerIteration,
    double peakMemoryMb) {

  static final String CSV_HEADER =
      "image,psnr_db,ssim,error_ratio_spectral,error_ratio_squared,kernel_similarity,fit_mse,"
          + "seconds,seconds_per_iteration,peak_memory_mb";

  private static final int MAX_SHIFT_PX = 10;
  private static final double PEAK = 255;

  static LevinScore of(
      LevinImage image, Pixels result, Pixels psf, RunReport report, double peakMemoryMb)
      throws IOException {
    Pixels truth = image.truth();
    Aligned ours = ShiftAlignment.align(result, truth, MAX_SHIFT_PX);
    Aligned known = ShiftAlignment.align(image.knownKernelResult(), truth, MAX_SHIFT_PX);
    return new LevinScore(
        image.name(),
        Psnr.of(ours.estimate(), ours.truth(), PEAK),
        Ssim.of(ours.estimate(), ours.truth(), PEAK),
        ErrorRatio.spectral(ours.estimate(), known.estimate(), ours.truth()),
        ErrorRatio.squared(ours.estimate(), known.estimate(), ours.truth()),
        KernelSimilarity.of(psf, image.truePsf()),
        report.fitMse(),
        report.seconds(),
        report.secondsPerIteration(),
        peakMemoryMb);
  }

  /** The mean of every column. */
  static LevinScore mean(List<LevinScore> scores) {
    return new LevinScore(
        "mean",
        mean(scores, LevinScore::psnr),
        mean(scores, LevinScore::ssim),
        mean(scores, LevinScore::spectralRatio),
        mean(scores, LevinScore::squaredRatio),
        mean(scores, LevinScore::kernelSimilarity),
        mean(scores, LevinScore::fitMse),
        mean(scores, LevinScore::seconds),
        mean(scores, LevinScore::secondsPerIteration),
        mean(scores, LevinScore::peakMemoryMb));
  }

  private static double mean(List<LevinScore> scores, ToDoubleFunction<LevinScore> column) {
    return scores.stream().mapToDouble(column).average().orElse(Double.NaN);
  }

  String toCsv() {
    return String.format(
        Locale.ROOT,
        "%s,%.3f,%.4f,%.4f,%.4f,%.4f,%.4g,%.1f,%.4f,%.0f",
        name,
        psnr,
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
