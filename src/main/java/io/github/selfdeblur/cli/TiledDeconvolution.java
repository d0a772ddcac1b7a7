package io.github.selfdeblur.cli;

import io.github.selfdeblur.cli.terminal.InputFile;
import io.github.selfdeblur.cli.terminal.Master;
import io.github.selfdeblur.cli.terminal.OutFolder;
import io.github.selfdeblur.cli.terminal.RowArguments;
import io.github.selfdeblur.cli.terminal.TerminalProgress;
import io.github.selfdeblur.cli.terminal.TileSides;
import io.github.selfdeblur.cluster.Cluster;
import io.github.selfdeblur.large.TileRequest;
import io.github.selfdeblur.large.TiledRun;
import io.github.selfdeblur.options.rows.Answers;
import io.github.selfdeblur.options.rows.KnownPsfRows;
import io.github.selfdeblur.options.rows.SelfDeblurRows;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.rules.Require;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deconvolves an image that is larger than memory with a known PSF, tile by tile. */
@Command(
    name = "tiles",
    description =
        "Writes a folder NAME-METHOD of planes (32-bit TIFFs) and NAME-METHOD-report.json. What is"
            + " done is kept where it is ended, and not done again; the exit code is 0 where all is"
            + " done.",
    mixinStandardHelpOptions = true)
final class TiledDeconvolution implements Callable<Integer> {

  private static final List<io.github.selfdeblur.options.rows.Option> ROWS =
      Stream.concat(
              Stream.of(
                  KnownPsfRows.PSF,
                  KnownPsfRows.ORIGIN,
                  KnownPsfRows.METHOD,
                  KnownPsfRows.ITERATIONS),
              KnownPsfRows.HOW.stream())
          .toList();

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "IMAGE",
      description = "a TIFF or BigTIFF that is not compressed, or a folder of such planes")
  private Path file;

  @Option(
      names = "--tile",
      paramLabel = "N[xN[xN]]",
      converter = TileSides.Converter.class,
      description = "sides of a tile in px; default: as large as the memory allows")
  private TileSides tile;

  @Option(
      names = "--memory",
      paramLabel = "MB",
      description = "memory that a piece of the work may take; default: what Java has")
  private Double megabytes;

  @Mixin private Master master = new Master();

  @Mixin private CommandSpec rows = RowArguments.of(ROWS);

  @Mixin private OutFolder out;

  @Override
  public Integer call() throws IOException {
    if (megabytes != null) {
      Require.positive(megabytes, "Memory");
    }
    master.takeThreads();
    Answers user = RowArguments.answers(spec);
    int threads = user.whole(SelfDeblurRows.THREADS);
    PrintWriter terminal = spec.commandLine().getOut();
    try (TerminalProgress progress = new TerminalProgress(terminal)) {
      TiledRun run = TiledRun.planned(request(user), threads, progress::noted);
      progress.noted(run.describe());
      boolean done = isDone(run, progress);
      progress.noted(
          done
              ? "Done: " + run.planes()
              : "Ended early: the same command goes on where this one has ended.");
      return done ? 0 : 1;
    }
  }

  private boolean isDone(TiledRun run, Monitor monitor) throws IOException {
    try (Cluster cluster = master.start(run.need())) {
      return run.run(cluster, monitor);
    }
  }

  private TileRequest request(Answers user) throws IOException {
    return new TileRequest(
        file,
        InputFile.open(KnownPsfRows.PSF, spec),
        user,
        Optional.ofNullable(tile).map(TileSides::px),
        megabytes == null ? OptionalDouble.empty() : OptionalDouble.of(megabytes),
        out.prepared());
  }
}
