package io.github.selfdeblur.cli.benchmark;

import io.github.selfdeblur.cli.benchmark.speed.BenchmarkSpeed;
import io.github.selfdeblur.cli.benchmark.stacks.BenchmarkStacks;
import picocli.CommandLine.Command;

/** The benchmarks, each but speed on a folder of images with known truths. */
@Command(
    name = "benchmark",
    description =
        "Deblurs images whose truth is known and measures the results, or how long it takes.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "SET",
    subcommands = {
      BenchmarkDeblurring.class,
      BenchmarkKnownPsf.class,
      BenchmarkMicro.class,
      BenchmarkSpeed.class,
      BenchmarkStacks.class,
      BenchmarkStopping.class
    })
public final class Benchmark {}
