package io.github.selfdeblur.cli.benchmark.stacks;

import io.github.selfdeblur.blind.volume.VolumeFinish;
import io.github.selfdeblur.blind.volume.VolumeNetwork;
import io.github.selfdeblur.blind.volume.VolumePsf;
import io.github.selfdeblur.cli.terminal.BenchmarkTable;
import io.github.selfdeblur.engine.FitThread;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Named;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.progress.TimeLeft;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.psf.volume.Aberrations;
import io.github.selfdeblur.psf.volume.PupilVolume;
import io.github.selfdeblur.quality.StackQuality;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How much of what is possible is reached on simulated z-stacks. */
@Command(
    name = "stacks",
    description =
        "Deblurs simulated z-stacks and writes a table: PSNR (dB), correlation, and PSNR beside the"
            + " truth smoothed by 0.8 px, after alignment, of the blurred stack, of the"
            + " deconvolution with the nominal PSF, with the PSF that was found, and with the true"
            + " one; the shares of what the true PSF gains over the nominal one; the similarity of"
            + " the nominal PSF and of the one found to the true one; seconds.",
    mixinStandardHelpOptions = true)
public final class BenchmarkStacks implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description = "with an index.json that lists stacks with their truth and PSF")
  private Path folder;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "stacks to run, with commas between them; default: all")
  private List<String> only = List.of();

  @Option(names = "--csv", paramLabel = "FILE", description = "also write the table to this file")
  private Path csv;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "at most so many threads; default: 1")
  private int threads = 1;

  @Option(
      names = "--networks",
      description = "go on from each PSF that was found with preset volume-network")
  private boolean networks;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      description = "where networks run: auto, cpu, gpu; default: auto")
  private String device = ComputeDevice.AUTO.label();

  @Override
  public Integer call() throws IOException {
    PrintWriter terminal = spec.commandLine().getOut();
    BenchmarkTable table = new BenchmarkTable(terminal, csv, StackScore.columns());
    List<StackScore> scores = new ArrayList<>();
    for (SimulatedStack stack : SimulatedStack.in(folder)) {
      if (only.isEmpty() || only.contains(stack.name())) {
        StackScore score = score(stack);
        scores.add(score);
        table.add(stack.name(), score.row());
      }
    }
    table.addMean();
    StackScore.summary(scores).forEach(terminal::println);
    return 0;
  }

  private StackScore score(SimulatedStack stack) throws IOException {
    Grid blurry = stack.blurry();
    Grid truth = stack.truth();
    Optics optics = stack.optics();
    TimeLeft clock = new TimeLeft();
    VolumePsf found = found(blurry, optics);
    double searched = clock.elapsedSeconds();
    int[] room = VolumeFinish.room(blurry.size()).size();
    Psf blindPsf = found.on(room);
    Grid blind = finished(blurry, blindPsf, found);
    double seconds = clock.elapsedSeconds();
    spec.commandLine().getOut().println(stack.name() + ": " + found.tell());
    Psf nominalPsf = new PupilVolume(optics, room).of(Aberrations.NONE);
    Grid nominal = found.isNominal() ? blind : finished(blurry, nominalPsf, found);
    Grid truePsf = stack.truePsf();
    Psf known = Psf.normalised(truePsf, Grid.middle(truePsf.size()));
    return new StackScore(
        stack.name(),
        StackQuality.of(blurry, truth),
        StackQuality.of(nominal, truth),
        StackQuality.of(blind, truth),
        StackQuality.of(finished(blurry, known, found), truth),
        similarity(nominalPsf, known),
        similarity(blindPsf, known),
        searched,
        seconds);
  }

  private VolumePsf found(Grid blurry, Optics optics) {
    VolumePsf start = VolumePsf.of(blurry, optics, threads, Progress.NONE);
    if (!networks) {
      return start;
    }
    VolumeNetwork network =
        new VolumeNetwork(
            SelfDeblurOptions.preset(Preset.VOLUME_NETWORK)
                .device(Named.parse(ComputeDevice.class, "Device", device))
                .threads(threads)
                .build());
    VolumeNetwork.Fitted fitted = FitThread.call(() -> network.fit(blurry, start, Progress.NONE));
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "before the networks: %s; theirs: %s, %.0f nats likelier than the nominal PSF, %.1f s%n",
            start.aberrations(),
            Arrays.toString(fitted.solution().coefficients()),
            fitted.evidence(),
            fitted.solution().seconds());
    return fitted.psf();
  }

  private Grid finished(Grid blurry, Psf psf, VolumePsf found) {
    int side = Math.max(blurry.width(), blurry.height());
    return new VolumeFinish(side, threads).of(blurry, psf, found.light(), Progress.NONE).sharp();
  }

  /** Over what both of them show. */
  private static double similarity(Psf psf, Psf truth) {
    Grid common = truth.cropped(psf.size()).values();
    return StackQuality.similarity(psf.cropped(common.size()).values(), common);
  }
}
