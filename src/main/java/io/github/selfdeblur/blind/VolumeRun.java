package io.github.selfdeblur.blind;

import io.github.selfdeblur.blind.method.MethodFacts;
import io.github.selfdeblur.blind.volume.VolumeFacts;
import io.github.selfdeblur.blind.volume.VolumeFinish;
import io.github.selfdeblur.blind.volume.VolumeNetwork;
import io.github.selfdeblur.blind.volume.VolumeNetworkFacts;
import io.github.selfdeblur.blind.volume.VolumePsf;
import io.github.selfdeblur.engine.DeviceMemory;
import io.github.selfdeblur.engine.memory.JavaMemory;
import io.github.selfdeblur.facts.RunFacts;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.intensity.CameraOffset;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.quality.FullWidth;
import io.github.selfdeblur.stop.StopReason;
import java.util.Locale;
import java.util.Optional;

/**
 * Blind deconvolution of z-stacks: the PSF is sought in one of them and serves all that share it.
 */
public final class VolumeRun {

  /** Of the PSF that is shown, px; a widefield PSF goes on for ever. */
  private static final int MOST_PSF_PX = 81;

  private final long begun = System.nanoTime();
  private final SelfDeblurOptions options;
  private final Optics optics;
  private final double black;
  private final int side;
  private final VolumePsf start;
  private final Optional<VolumeNetwork.Fitted> fitted;
  private final VolumePsf found;
  private final Psf psf;
  private final boolean stopped;
  private final double searchSeconds;
  private double finishSeconds;
  private double misfit = Double.NaN;

  /**
   * Seeks the PSF.
   *
   * @param grey the stack, width × height × slices
   * @param options with optics that tell px and distance of slices
   * @throws IllegalArgumentException with one sentence where that cannot be
   */
  public VolumeRun(Grid grey, SelfDeblurOptions options, Monitor monitor) {
    this.options = options;
    optics = options.optics().orElseThrow();
    side = VolumeFinish.sideFor(JavaMemory.freeMegabytes(), grey.size());
    double needed = VolumeFinish.megabytes(side, grey.size());
    if (needed > JavaMemory.freeMegabytes()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "A volume of %d x %d x %d voxels takes about %.0f MB of Java's memory in the smallest"
                  + " tiles, and %.0f MB are free: give it more (Edit > Options > Memory &"
                  + " Threads), or take a part.",
              grey.width(),
              grey.height(),
              grey.size()[2],
              needed,
              JavaMemory.freeMegabytes()));
    }
    if (networks()) {
      DeviceMemory memory = DeviceMemory.total(options.device());
      InputRules.checkVolume(grey.size(), options, memory);
      if (!memory.device().isGpu()) {
        monitor.noted(
            "The networks of a volume run on the CPU, which takes long: they are meant for a GPU.");
      }
    }
    black = black(grey);
    boolean[] ended = {false};
    Progress search = monitor.in(Part.SEARCH);
    start =
        VolumePsf.of(
            grey.scaled(1, -black),
            optics,
            options.threads(),
            share -> {
              ended[0] |= !search.reached(share);
              return !ended[0];
            });
    stopped = ended[0];
    searchSeconds = (System.nanoTime() - begun) * 1e-9;
    fitted = stopped || !networks() ? Optional.empty() : Optional.of(fitted(grey, monitor));
    found = fitted.map(VolumeNetwork.Fitted::psf).orElse(start);
    int[] tile = {Math.min(side, grey.width()), Math.min(side, grey.height()), grey.size()[2]};
    psf = found.on(VolumeFinish.room(tile).size());
  }

  private boolean networks() {
    return options.preset().isForVolumes();
  }

  private VolumeNetwork.Fitted fitted(Grid grey, Monitor monitor) {
    Progress progress = monitor.in(Part.pause("fitting networks"));
    Grid light = grey.scaled(1, -black);
    return FitInTurn.of(() -> new VolumeNetwork(options).fit(light, start, progress), monitor);
  }

  /** What was found, a sentence or two. */
  public String told() {
    return found.tell() + " " + facts().widths();
  }

  /** The PSF for people and for other programs, of odd sides, sum 1. */
  public Grid psf() {
    return psf.cropped(MOST_PSF_PX, MOST_PSF_PX, psf.size()[2] - 1).values();
  }

  /**
   * A stack that shares the PSF, deconvolved.
   *
   * @param grey of the size of the first
   */
  public Grid deblurred(Grid grey, Monitor monitor) {
    long begin = System.nanoTime();
    double dark = black(grey);
    Grid light = grey.scaled(1, -dark);
    VolumeFinish.Finished sharp = finished(light, monitor);
    finishSeconds += (System.nanoTime() - begin) * 1e-9;
    misfit = sharp.misfit();
    return sharp.sharp().scaled(1, dark);
  }

  private VolumeFinish.Finished finished(Grid light, Monitor monitor) {
    Progress progress = monitor.in(Part.FINISH);
    return finish() == Method.NETWORK
        ? FitInTurn.of(() -> new VolumeNetwork(options).image(light, found, progress), monitor)
        : new VolumeFinish(side, options.threads()).of(light, psf, found.light(), progress);
  }

  /** Who has ended the search or the networks does not wait for networks once more. */
  private Method finish() {
    boolean on = fitted.filter(fit -> !fit.stopped()).isPresent();
    return on ? options.schedule().finish() : Method.RICHARDSON_LUCY_TV;
  }

  private double black(Grid grey) {
    return CameraOffset.ofMicrograph(grey, options.camera()).scale(options.whiteLevel()).black();
  }

  /** How it went so far. */
  public RunReport report() {
    double sigma = Math.sqrt(found.light().gain() * found.light().white());
    RunFacts run = RunFacts.since(begun, sigma, "photon noise where it is bright", 1, 0);
    Grid shown = psf();
    BlindFacts blind =
        new BlindFacts(
            options.preset().label(),
            shown.width(),
            shown.height(),
            "volume of " + shown.size()[2] + " slices" + optics.describe(),
            options.noiseModel().label(),
            fitted.filter(VolumeNetwork.Fitted::failed).map(VolumeRun::warning).stream().toList(),
            options.seed(),
            options.threads(),
            black,
            found.light().white(),
            0,
            0,
            finish(),
            finishSeconds);
    return new RunReport(run, blind, fitted.<MethodFacts>map(this::facts).orElseGet(this::facts));
  }

  private static String warning(VolumeNetwork.Fitted failed) {
    return "The networks failed, "
        + failed.solution().stopReason().words()
        + ": the PSF found without them was taken.";
  }

  private VolumeNetworkFacts facts(VolumeNetwork.Fitted networks) {
    return VolumeNetworkFacts.of(facts(), networks, start, options.schedule().iterations());
  }

  private VolumeFacts facts() {
    double px = optics.pixelUm().orElseThrow();
    return new VolumeFacts(
        stopped ? StopReason.STOPPED_BY_USER : StopReason.MAX_ITERATIONS,
        found.tell(),
        found.aberrations().rms(),
        found.evidence(),
        FullWidth.of(psf.values(), 0) * px,
        FullWidth.of(psf.values(), 1) * px,
        FullWidth.of(psf.values(), 2) * optics.zStepUm().orElseThrow(),
        searchSeconds,
        misfit);
  }
}
