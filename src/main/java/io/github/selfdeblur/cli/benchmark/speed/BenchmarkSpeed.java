package io.github.selfdeblur.cli.benchmark.speed;

import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Named;
import io.github.selfdeblur.rules.Require;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long everything takes on this machine. */
@Command(
    name = "speed",
    description =
        "Times the engine's start, an iteration of fast, the method of micrographs, and those with"
            + " a known PSF on planes and volumes, and writes a table: seconds, those of one"
            + " Fourier transform of the same size on one thread just before, and their ratio,"
            + " which says less of the machine.",
    mixinStandardHelpOptions = true)
public final class BenchmarkSpeed implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--quick", description = "tiny images, to see in seconds whether everything runs")
  private boolean quick;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "at most so many threads; default: all cores")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--device",
      paramLabel = "NAMES",
      split = ",",
      description = "where to compute, with commas between them: auto, cpu, gpu; default: cpu")
  private List<String> devices = List.of(ComputeDevice.CPU.label());

  @Option(
      names = "--times",
      paramLabel = "N",
      description = "the least of so many times counts; default: 1")
  private int times = 1;

  @Option(names = "--csv", paramLabel = "FILE", description = "also write the table to this file")
  private Path csv;

  @Override
  public Integer call() throws IOException {
    Require.threads(threads);
    Require.atLeast(1, times, "--times");
    List<ComputeDevice> chosen =
        devices.stream()
            .map(label -> Named.parse(ComputeDevice.class, "--device", label))
            .distinct()
            .toList();
    SpeedSizes sizes = quick ? SpeedSizes.QUICK : SpeedSizes.USUAL;
    SpeedTable table = new SpeedTable(spec.commandLine().getOut(), csv, times);
    for (ComputeDevice device : chosen) {
      BlindSpeed blind = new BlindSpeed(sizes, device, threads);
      table.add(blind.start());
      table.add(blind.all());
      table.add(new KnownPsfSpeed(sizes, device, threads).all());
    }
    return 0;
  }
}
