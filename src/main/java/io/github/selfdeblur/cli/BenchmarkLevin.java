package io.github.selfdeblur.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** Levin's images. */
@Command(
    name = "levin",
    description =
        "Deblurs the images of a folder with blurry/, gt/, kernels/ and known-kernel/ and writes a"
            + " table: PSNR, SSIM, error ratios, kernel similarity, time, memory.",
    mixinStandardHelpOptions = true)
final class BenchmarkLevin extends BenchmarkSet {

  @Override
  List<BenchmarkImage> images(Path folder) throws IOException {
    return LevinImage.in(folder);
  }
}
