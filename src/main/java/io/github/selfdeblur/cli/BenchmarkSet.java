package io.github.selfdeblur.cli;

import io.github.selfdeblur.image.ImageDeblurring;
import io.github.selfdeblur.image.ImageFiles;
import io.github.selfdeblur.options.Preset;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.tensor.PeakMemory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a set of images and scores the results. */
abstract class BenchmarkSet implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR")
  private Path folder;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "images to run, such as im1_kernel1,im2_kernel8; default: all")
  private List<String> only = List.of();

  @Mixin private RunOptions runOptions;

  @Option(names = "--csv", paramLabel = "FILE", description = "also write the table to this file")
  private Path csv;

  @Option(names = "--out", paramLabel = "DIR", description = "also save images and PSFs there")
  private Path out;

  /** All images of the set in {@code folder}. */
  abstract List<BenchmarkImage> images(Path folder) throws IOException;

  @Override
  public Integer call() throws IOException {
    List<BenchmarkImage> images = BenchmarkImage.chosen(images(folder), only);
    if (out != null) {
      ImageFiles.prepareFolder(out.toAbsolutePath());
    }
    if (csv != null) {
      ImageFiles.prepareFolder(csv.toAbsolutePath().getParent());
    }
    List<BenchmarkScore> scores = new ArrayList<>();
    for (BenchmarkImage image : images) {
      scores.add(run(image));
      report(scores);
    }
    return 0;
  }

  private BenchmarkScore run(BenchmarkImage image) throws IOException {
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.println(image.name());
    int side = image.psfSidePx();
    SelfDeblurOptions options = runOptions.toOptions(Preset.FAST, side, side);
    PeakMemory.reset();
    try (TerminalProgress progress = new TerminalProgress(terminal)) {
      ImageDeblurring result = ImageDeblurring.of(image.blurry(), options, progress);
      double peakMemoryMb = PeakMemory.megabytes();
      if (out != null) {
        ImageFiles.saveTiff(result.deblurred(), out.resolve(image.name() + "-deblurred.tif"));
        ImageFiles.saveTiff(result.psf(), out.resolve(image.name() + "-psf.tif"));
      }
      return BenchmarkScore.of(image, result, peakMemoryMb);
    }
  }

  /** After every image, so that a benchmark that is stopped leaves what it measured. */
  private void report(List<BenchmarkScore> scores) throws IOException {
    List<String> lines = new ArrayList<>(List.of(BenchmarkScore.CSV_HEADER));
    scores.forEach(score -> lines.add(score.toCsv()));
    lines.add(BenchmarkScore.mean(scores).toCsv());
    if (csv != null) {
      Files.write(csv, lines);
    }
    PrintWriter terminal = spec.commandLine().getOut();
    lines.forEach(terminal::println);
    terminal.flush();
  }
}
