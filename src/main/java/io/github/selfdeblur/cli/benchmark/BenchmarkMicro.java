package io.github.selfdeblur.cli.benchmark;

import ij.ImagePlus;
import io.github.selfdeblur.cli.terminal.RunOptions;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.image.optics.RunOptics;
import io.github.selfdeblur.image.stack.ImageDeblurring;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.psf.family.TheoreticalPsf;
import io.github.selfdeblur.quality.KernelSimilarity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How much of what is possible is reached on simulated micrographs. */
@Command(
    name = "micro",
    description =
        "Deblurs simulated micrographs and writes a table: PSNR (dB, after alignment) of the"
            + " blurred image, of the finish with the nominal PSF, which NA and wavelength promise,"
            + " of the blind result with the microscope given and with nothing given, and of the"
            + " finish of the former with the true PSF; the shares of what the"
            + " true PSF gains; the loss (dB) against the nominal PSF; the similarity of the PSFs to"
            + " the true one; seconds. A summary of low noise (more than 700 photons) and of high"
            + " noise follows.",
    mixinStandardHelpOptions = true)
final class BenchmarkMicro implements Callable<Integer> {

  /** The most px of a nominal PSF's side where no support is told. */
  private static final int NOMINAL_SIDE_PX = 63;

  @Mixin private BenchmarkFolder folder;

  @Mixin private SetOptics optics;

  @Option(
      names = "--support-factor",
      paramLabel = "F",
      description =
          "the support that a run is told, in units of the true one, which PSFs that are cut off"
              + " there need; 0: none is told; default: 1")
  private double supportFactor = 1;

  @Option(
      names = "--runs",
      paramLabel = "NAMES",
      description =
          "blind runs to make, with commas between them: given, with what is known of the microscope"
              + " and the support; nothing, with neither of them; default: both")
  private String runs = "given,nothing";

  @Mixin private RunOptions runOptions;

  @Override
  public Integer call() throws IOException {
    List<Told> told = Told.listed(runs);
    List<MicroScore> scores = new ArrayList<>();
    folder.tabulateSimulated(
        MicroScore.columns(),
        image -> {
          MicroScore score = score(image, told);
          scores.add(score);
          return score.row();
        });
    MicroSummary.lines(scores, told).forEach(folder.terminal()::println);
    return 0;
  }

  private MicroScore score(SimulatedImage image, List<Told> told) throws IOException {
    SelfDeblurOptions given = given(image);
    KnownPsfOptions finish = KnownPsfOptions.like(given, given.schedule().finish()).build();
    double blurred = BenchmarkScore.psnr(ImageFiles.pixels(image.blurry()), image);
    Optional<Grid> nominalPsf = nominalPsf(image, given);
    double nominal =
        nominalPsf.isPresent() ? BenchmarkScore.psnr(nominalPsf.get(), image, finish) : blurred;
    Map<Told, MicroScore.Blind> blind = new EnumMap<>(Told.class);
    for (Told what : told) {
      blind.put(what, blind(image, what, given));
    }
    double ceiling = BenchmarkScore.psnr(image.truePsf(), image, finish);
    return new MicroScore(image.name(), image.photons(), blurred, nominal, blind, ceiling);
  }

  private SelfDeblurOptions given(SimulatedImage image) throws IOException {
    int side = (int) Math.round(image.psfSidePx() * supportFactor);
    SelfDeblurOptions asked = runOptions.toOptions(side, side);
    return asked.toBuilder()
        .optics(optics.of(image).or(asked.opticsClues()))
        .camera(image.camera(asked.camera()))
        .build();
  }

  /** Empty where the optics are unknown. */
  private static Optional<Grid> nominalPsf(SimulatedImage image, SelfDeblurOptions given)
      throws IOException {
    int most = given.psfWidth() > 0 ? given.psfWidth() : NOMINAL_SIDE_PX;
    Optional<Optics> known = RunOptics.of(image.blurry(), given).in(1, given).optics();
    return known.map(microscope -> TheoreticalPsf.of(microscope, most));
  }

  private MicroScore.Blind blind(SimulatedImage image, Told told, SelfDeblurOptions given)
      throws IOException {
    ImagePlus blurry = image.blurry();
    SelfDeblurOptions options = given;
    if (told == Told.NOTHING) {
      blurry = new ImagePlus(image.name(), blurry.getProcessor());
      options = given.toBuilder().optics(OpticsClues.NONE).psfSize(0, 0).build();
    }
    ImageDeblurring result =
        BenchmarkRun.of(image.name() + ", " + told.label(), blurry, options, folder.terminal());
    return new MicroScore.Blind(
        BenchmarkScore.psnr(ImageFiles.pixels(result.deblurred()), image),
        KernelSimilarity.of(ImageFiles.pixels(result.psf()), image.truePsf()),
        result.report().run().seconds());
  }
}
