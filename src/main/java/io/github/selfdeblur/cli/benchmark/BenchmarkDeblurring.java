package io.github.selfdeblur.cli.benchmark;

import io.github.selfdeblur.cli.terminal.RunOptions;
import io.github.selfdeblur.engine.memory.PeakMemory;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.stack.HyperstackDeblurring;
import io.github.selfdeblur.options.SelfDeblurOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deblurs a set of images and scores the results. */
@Command(
    name = "levin",
    aliases = "simulated",
    description =
        "Deblurs images and writes a table: PSNR, SSIM, error ratios, kernel similarity, time,"
            + " memory. Of images with a side above 512 px the PSF is sought in a part.",
    mixinStandardHelpOptions = true)
final class BenchmarkDeblurring implements Callable<Integer> {

  @Mixin private BenchmarkFolder folder;

  @Mixin private RunOptions runOptions;

  @Option(names = "--out", paramLabel = "DIR", description = "also save images and PSFs there")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (out != null) {
      ImageFiles.prepareFolder(out.toAbsolutePath());
    }
    folder.tabulate(BenchmarkScore.COLUMNS, this::row);
    return 0;
  }

  private double[] row(BenchmarkImage image) throws IOException {
    int side = image.psfSidePx();
    SelfDeblurOptions options = runOptions.toOptions(side, side);
    PeakMemory.reset();
    long start = System.nanoTime();
    HyperstackDeblurring result = BenchmarkRun.asUsersRun(image, options, folder.terminal());
    double seconds = (System.nanoTime() - start) * 1e-9;
    double peakMemoryMb = PeakMemory.megabytes();
    if (out != null) {
      ImageFiles.saveTiff(result.deblurred(), out.resolve(image.name() + "-deblurred.tif"));
      ImageFiles.saveTiff(result.psfs(), out.resolve(image.name() + "-psf.tif"));
    }
    return BenchmarkScore.of(image, result, seconds, peakMemoryMb);
  }
}
