package io.github.selfdeblur.blind;

import io.github.selfdeblur.blind.method.MethodFacts;
import io.github.selfdeblur.blind.volume.VolumeFacts;
import io.github.selfdeblur.blind.volume.VolumeFinish;
import io.github.selfdeblur.blind.volume.VolumeMemory;
import io.github.selfdeblur.blind.volume.VolumePsf;
import io.github.selfdeblur.convolution.Blur;
import io.github.selfdeblur.deconvolve.Computation;
import io.github.selfdeblur.deconvolve.KnownPsfRun;
import io.github.selfdeblur.facts.RunFacts;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.intensity.CameraOffset;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.progress.RunStep;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.psf.volume.Aberrations;
import io.github.selfdeblur.stop.StopReason;
import java.util.List;
import java.util.Optional;

/**
 * Blind deconvolution of z-stacks: the PSF is sought in one of them and serves all that share it.
 */
public final class VolumeRun {

  private final long begun = System.nanoTime();
  private final SelfDeblurOptions options;
  private final Optics optics;
  private final double black;
  private final int side;
  private final Optional<VolumeNetworks> networks;
  private final VolumePsf found;
  private final ShownPsf psf;
  private final Method finish;
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
    VolumeMemory memory = VolumeMemory.of(grey.size());
    side = memory.side();
    monitor.noted(memory.sentence());
    if (options.preset().isForVolumes()) {
      VolumeNetworks.check(grey, options, monitor);
    }
    black = black(grey);
    int[] tile = {Math.min(side, grey.width()), Math.min(side, grey.height()), grey.size()[2]};
    int[] room = VolumeFinish.room(tile).size();
    VolumeSights sights = new VolumeSights(grey, black, optics, monitor);
    monitor.begins(RunStep.SPECTRUM);
    sights.tried(ShownPsf.quick(Aberrations.NONE, optics, room));
    boolean[] ended = {false};
    Progress search = monitor.in(Part.course("seeking the PSF"));
    Grid light = grey.scaled(1, -black);
    VolumePsf start =
        VolumePsf.of(
            light,
            optics,
            options.threads(),
            share -> {
              ended[0] |= !search.reached(share);
              if (share >= VolumePsf.POLISH_FROM) {
                monitor.begins(RunStep.POLISH);
              }
              return !ended[0];
            },
            tried -> sights.tried(ShownPsf.quick(tried.aberrations(), tried.optics(), room)));
    stopped = ended[0];
    searchSeconds = (System.nanoTime() - begun) * 1e-9;
    networks =
        stopped || !options.preset().isForVolumes()
            ? Optional.empty()
            : Optional.of(new VolumeNetworks(options, light, start, monitor));
    found = networks.map(VolumeNetworks::psf).orElse(start);
    finish = finish(options.askedFinish().orElse(Method.RICHARDSON_LUCY_TV));
    psf = new ShownPsf(found.aberrations(), found.optics(), room);
  }

  private Method finish(Method asked) {
    boolean fitted = networks.filter(each -> !each.stopped()).isPresent();
    return asked == Method.NETWORK && !fitted ? Method.RICHARDSON_LUCY_TV : asked;
  }

  /** What was found, a sentence or two. */
  public String told() {
    return found.tell() + " " + facts().widths();
  }

  /** The PSF for people and for other programs, of odd sides, sum 1. */
  public Grid psf() {
    return psf.values();
  }

  /**
   * A stack that shares the PSF, deconvolved.
   *
   * @param grey of the size of the first
   */
  public Grid deblurred(Grid grey, Monitor monitor) {
    long begin = System.nanoTime();
    monitor.begins(RunStep.FINISH);
    double dark = black(grey);
    VolumeSights sights = new VolumeSights(grey, dark, optics, monitor);
    sights.found(psf);
    Grid sharp =
        finish == Method.RICHARDSON_LUCY_TV || finish == Method.NETWORK
            ? byVolume(grey, dark, sights, monitor)
            : byMethod(grey, monitor);
    finishSeconds += (System.nanoTime() - begin) * 1e-9;
    sights.done(sharp);
    return sharp;
  }

  private Grid byVolume(Grid grey, double dark, VolumeSights sights, Monitor monitor) {
    Grid lit = grey.scaled(1, -dark);
    VolumeFinish.Finished sharp =
        finish == Method.NETWORK
            ? networks.orElseThrow().image(lit, monitor)
            : new VolumeFinish(side, options.threads())
                .smoother(options.smoothing())
                .of(lit, psf.whole(), found.light(), monitor.in(Part.FINISH), sights);
    misfit = sharp.misfit();
    return sharp.sharp().scaled(1, dark);
  }

  private Grid byMethod(Grid grey, Monitor monitor) {
    int slices = grey.size()[2];
    Psf light =
        psf.whole()
            .cropped(
                Math.min(ShownPsf.MOST_PX, grey.width()),
                Math.min(ShownPsf.MOST_PX, grey.height()),
                slices);
    KnownPsfOptions known = KnownPsfOptions.like(options, finish).build();
    Computation by = Computation.of(grey.size(), light.size(), known, monitor::noted);
    Grid sharp = ImgLib2.grid(KnownPsfRun.of(grey, light, known, by, monitor).image());
    Grid explained = Blur.of(sharp, light, options.threads());
    misfit = explained.meanSquaredDifference(grey) / Math.pow(found.light().white(), 2);
    return sharp;
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
            networks.map(VolumeNetworks::warnings).orElse(List.of()),
            options.seed(),
            options.threads(),
            black,
            found.light().white(),
            0,
            0,
            finish,
            finishSeconds);
    VolumeFacts own = facts();
    return new RunReport(
        run, blind, networks.<MethodFacts>map(each -> each.facts(own)).orElse(own));
  }

  private VolumeFacts facts() {
    return new VolumeFacts(
        stopped ? StopReason.STOPPED_BY_USER : StopReason.MAX_ITERATIONS,
        found.tell(),
        found.aberrations().rms(),
        found.evidence(),
        psf.widthUm(0),
        psf.widthUm(1),
        psf.widthUm(2),
        searchSeconds,
        misfit);
  }
}
