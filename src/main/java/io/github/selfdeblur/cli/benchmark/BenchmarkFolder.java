package io.github.selfdeblur.cli.benchmark;

import io.github.selfdeblur.cli.terminal.BenchmarkTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every benchmark is told: a folder of images, which of them, and where the table goes. */
final class BenchmarkFolder {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description =
          "with an index.json that lists images with their truth and PSF; or, like Levin's and Lai's, with"
              + " blurry/, gt/, kernels/ and perhaps known-kernel/")
  private Path folder;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "images to run, such as im1_kernel1,im2_kernel8; default: all")
  private List<String> only = List.of();

  @Option(names = "--csv", paramLabel = "FILE", description = "also write the table to this file")
  private Path csv;

  /** Measures an image: a value for each column. */
  interface Row<I extends BenchmarkImage> {
    double[] of(I image) throws IOException;
  }

  /**
   * Fills the table image by image.
   *
   * @param columns names, after that of the image
   * @throws IOException with one sentence where the folder is of neither kind
   */
  void tabulate(List<String> columns, Row<? super BenchmarkImage> row) throws IOException {
    if (Files.exists(folder.resolve(SimulatedImage.INDEX))) {
      tabulateSimulated(columns, row);
    } else {
      tabulate(KernelSetImage.in(folder), columns, row);
    }
  }

  /**
   * Fills the table with images that must be simulated.
   *
   * @param columns names, after that of the image
   * @throws IOException with one sentence where there is no index
   */
  void tabulateSimulated(List<String> columns, Row<? super SimulatedImage> row) throws IOException {
    tabulate(SimulatedImage.in(folder), columns, row);
  }

  PrintWriter terminal() {
    return spec.commandLine().getOut();
  }

  private <I extends BenchmarkImage> void tabulate(
      List<I> all, List<String> columns, Row<? super I> row) throws IOException {
    List<I> images = chosen(all);
    BenchmarkTable table = new BenchmarkTable(terminal(), csv, columns);
    for (I image : images) {
      table.add(image.name(), row.of(image));
    }
    table.addMean();
  }

  private <I extends BenchmarkImage> List<I> chosen(List<I> all) {
    List<String> names = all.stream().map(BenchmarkImage::name).toList();
    for (String name : only) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "--only takes images of the folder ("
                + String.join(", ", names)
                + "), got '"
                + name
                + "'.");
      }
    }
    return all.stream().filter(i -> only.isEmpty() || only.contains(i.name())).toList();
  }
}
