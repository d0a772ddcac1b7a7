package io.github.selfdeblur.cli.benchmark;

import ij.ImagePlus;
import ij.process.FloatProcessor;
import io.github.selfdeblur.blind.RunReport;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.hyperstack.PsfImage;
import io.github.selfdeblur.image.stack.HyperstackDeblurring;
import io.github.selfdeblur.image.stack.ImageDeconvolution;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.quality.ErrorRatio;
import io.github.selfdeblur.quality.KernelSimilarity;
import io.github.selfdeblur.quality.Psnr;
import io.github.selfdeblur.quality.Ssim;
import io.github.selfdeblur.quality.align.Aligned;
import io.github.selfdeblur.quality.align.ShiftAlignment;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The measures of a result against what is known of its image. */
public final class BenchmarkScore {

  /** Of {@link #of}: PSNR in dB and Wang's SSIM after alignment; the misfit on the [0, 1] scale. */
  public static final List<String> COLUMNS =
      List.of(
          "blurred_psnr_db",
          "psnr_db",
          "network_psnr_db",
          "published_psnr_db",
          "ssim",
          "error_ratio_spectral",
          "error_ratio_squared",
          "kernel_similarity",
          "fit_mse",
          "seconds",
          "seconds_per_iteration",
          "peak_memory_mb");

  private static final int MAX_SHIFT_PX = 10;

  private BenchmarkScore() {}

  /**
   * A row under {@link #COLUMNS}; error ratios are NaN where the set has no result with the true
   * PSF, the published PSNR where it is none of its own: that is against another truth; the
   * network's where it made a part of the image.
   *
   * @param seconds of the run
   * @param peakMemoryMb the process's, during the run; NaN where the system does not tell
   */
  static double[] of(
      BenchmarkImage image, HyperstackDeblurring result, double seconds, double peakMemoryMb)
      throws IOException {
    Grid truth = image.truth();
    RunReport report = result.runs().get(0).report();
    Aligned ours = align(ImageFiles.pixels(result.deblurred()), truth);
    double spectral = Double.NaN;
    double squared = Double.NaN;
    Optional<Grid> known = image.knownPsfResult();
    if (known.isPresent()) {
      Grid reference = align(known.get(), truth).estimate();
      spectral = ErrorRatio.spectral(ours.estimate(), reference, ours.truth());
      squared = ErrorRatio.squared(ours.estimate(), reference, ours.truth());
    }
    return new double[] {
      psnr(ImageFiles.pixels(image.blurry()), image),
      psnr(ours, image),
      network(result, image),
      published(ImageFiles.pixels(result.deblurred()), image),
      Ssim.of(ours.estimate(), ours.truth(), image.peak()),
      spectral,
      squared,
      KernelSimilarity.of(ImageFiles.pixels(result.psfs()), image.truePsf()),
      report.method().fitMse(),
      seconds,
      report.method().secondsPerIteration(),
      peakMemoryMb
    };
  }

  private static Aligned align(Grid estimate, Grid truth) {
    return ShiftAlignment.align(estimate, truth, MAX_SHIFT_PX);
  }

  /** dB, after alignment. */
  static double psnr(Grid result, BenchmarkImage image) throws IOException {
    return psnr(align(result, image.truth()), image);
  }

  private static double network(HyperstackDeblurring result, BenchmarkImage image)
      throws IOException {
    ImagePlus network = result.networks();
    ImagePlus whole = result.deblurred();
    if (network == null) {
      return psnr(ImageFiles.pixels(whole), image);
    }
    boolean same =
        network.getWidth() == whole.getWidth() && network.getHeight() == whole.getHeight();
    return same ? psnr(ImageFiles.pixels(network), image) : Double.NaN;
  }

  private static double published(Grid result, BenchmarkImage image) throws IOException {
    Optional<Grid> truth = image.publishedTruth();
    return truth.isPresent() ? psnr(align(result, truth.get()), image) : Double.NaN;
  }

  /** Of the image deconvolved with a PSF, dB, after alignment. */
  static double psnr(Grid psf, BenchmarkImage image, KnownPsfOptions options) throws IOException {
    FloatProcessor plane = new FloatProcessor(psf.width(), psf.height(), psf.values());
    ImagePlus blurry = image.blurry();
    PsfImage light = PsfImage.of(new ImagePlus("psf", plane), PsfOrigin.MIDDLE, blurry);
    ImageDeconvolution result = ImageDeconvolution.of(blurry, light, options, Monitor.NONE);
    return psnr(ImageFiles.pixels(result.image()), image);
  }

  private static double psnr(Aligned aligned, BenchmarkImage image) {
    return Psnr.of(aligned.estimate(), aligned.truth(), image.peak());
  }
}
