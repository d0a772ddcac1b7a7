package io.github.selfdeblur.cli;

import io.github.selfdeblur.image.ImageDeblurring;
import io.github.selfdeblur.options.Phase;
import io.github.selfdeblur.options.Preset;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What stop rules cost and save. */
@Command(
    name = "stopping",
    description =
        "Runs images of a folder laid out as for levin or simulated to the end and writes what each"
            + " stop rule would have done: after how many iterations of the last size the result was"
            + " best (at), its PSNR (dB); the loss (dB) at the end, and for each rule when it stops"
            + " and the loss there.",
    mixinStandardHelpOptions = true)
final class BenchmarkStopping implements Callable<Integer> {

  private static final List<Stop> RULES =
      Arrays.stream(Stop.values()).filter(stop -> stop != Stop.NEVER).toList();

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR")
  private Path folder;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "images to run; default: all")
  private List<String> only = List.of();

  @Mixin private RunOptions runOptions;

  @Option(names = "--csv", paramLabel = "FILE", description = "also write the table to this file")
  private Path csv;

  @Override
  public Integer call() throws IOException {
    boolean levin = Files.isDirectory(folder.resolve("gt"));
    List<BenchmarkImage> all = levin ? LevinImage.in(folder) : SimulatedImage.in(folder);
    String rules =
        RULES.stream()
            .map(rule -> "," + rule.label() + "_at," + rule.label() + "_loss_db")
            .collect(Collectors.joining());
    BenchmarkTable table =
        new BenchmarkTable(
            spec.commandLine().getOut(), csv, "image,best_at,best_db,end_at,end_loss_db" + rules);
    for (BenchmarkImage image : BenchmarkImage.chosen(all, only)) {
      table.add(image.name(), row(image));
    }
    table.addMean();
    return 0;
  }

  private double[] row(BenchmarkImage image) throws IOException {
    SelfDeblurOptions options =
        runOptions.toOptions(Preset.FAST, image.psfSidePx(), image.psfSidePx());
    List<List<Phase>> levels = options.schedule().levels();
    int last = levels.get(levels.size() - 1).stream().mapToInt(Phase::iterations).sum();
    StoppingWatch watch = new StoppingWatch(image, RULES, last, options.threads());
    ImageDeblurring.of(image.blurry(), options.toBuilder().stop(Stop.NEVER).build(), watch);
    return watch.row();
  }
}
