package io.github.selfdeblur.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** Simulated micrographs. */
@Command(
    name = "simulated",
    description =
        "Deblurs the images of a folder that an index.json lists with their truth and PSF, and"
            + " writes the same table as levin.",
    mixinStandardHelpOptions = true)
final class BenchmarkSimulated extends BenchmarkSet {

  @Override
  List<BenchmarkImage> images(Path folder) throws IOException {
    return SimulatedImage.in(folder);
  }
}
