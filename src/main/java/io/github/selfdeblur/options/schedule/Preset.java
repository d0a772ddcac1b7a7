package io.github.selfdeblur.options.schedule;

import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.Named;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.choice.Stop;
import io.github.selfdeblur.options.network.KernelKind;
import io.github.selfdeblur.options.network.KernelNetwork;
import java.util.EnumSet;
import java.util.Set;

/** A named schedule: our own, and the settings of the published program for each of its uses. */
public enum Preset implements Named {
  /** A minute or two on a laptop; the default. */
  FAST(Schedules.fromSmall(180), Schedules.started(40, 40), Stop.PSF),
  /** More iterations at full size than fast. */
  BALANCED(Schedules.fromSmall(300), Schedules.started(150, 250), Stop.NEVER),
  /** More still, for results that matter more than time. */
  BEST(Schedules.fromSmall(750), Schedules.started(200, 800), Stop.NEVER),
  /** As published for Levin's images: 5000 iterations, SSIM after 1000. */
  REFERENCE(Family.selfDeblur()),
  /** As published for Lai's images, whose kernels reach 75 px: SSIM after 500. */
  LAI(Schedules.published(5000, 500, 2000, 3000, 4000)),
  /** As published for colour photographs: 2500 iterations on the luma. */
  COLOUR(Schedules.published(2500, 500, 1600, 1900, 2200)),
  /** As published for a known PSF: 1000 iterations of G_x alone, SSIM from the start. */
  NONBLIND(Schedules.published(1000, 0, 700, 800, 900)),
  /** Networks in three dimensions for a z-stack, meant for a GPU. */
  VOLUME_NETWORK(Schedules.volume(80, 200)),
  /** SelfDeblur with the two networks' steps in turn. */
  ALTERNATING(Family.alternating()),
  /** SelfDeblur with a G_k without hidden layers. */
  K_MINUS(Family.with(KernelNetwork.REFERENCE.hidden(0))),
  /** SelfDeblur with a G_k of two hidden layers. */
  K_PLUS(Family.with(KernelNetwork.REFERENCE.hidden(2))),
  /** SelfDeblur with a second autoencoder for the kernel. */
  DOUBLE_DIP(Family.with(new KernelNetwork(KernelKind.SKIP))),
  /** Numbers instead of a G_k, MSE throughout. */
  SIMPLER_SDB(Family.simpler(Momentum.USUAL.image())),
  /** The same with more momentum for G_x. */
  SIMPLER_SDB_99(Family.simpler(0.99)),
  /** A variational image with a sparse prior. */
  VDIP_SPARSE(Family.variational(0.1, ExtraTerm.SPARSE)),
  /** A variational image with the extreme channel prior. */
  VDIP_EXTREME(Family.variational(1e-4, ExtraTerm.EXTREME)),
  /** A variational image without a prior. */
  VDIP_STD(Family.variational(0, ExtraTerm.SPARSE)),
  /** Guided by an auxiliary PSF and its Wiener image. */
  W_DIP(Family.wienerGuided()),
  /** Functions of the place, at two sizes of the image at once. */
  CROSS_SCALE(Family.crossScale());

  private static final Set<Preset> OURS = EnumSet.of(FAST, BALANCED, BEST, VOLUME_NETWORK);

  private final Schedule schedule;
  private final Schedule started;
  private final Stop stop;

  Preset(Schedule schedule) {
    this(schedule, schedule, Stop.NEVER);
  }

  Preset(Schedule schedule, Schedule started, Stop stop) {
    this.schedule = schedule;
    this.started = started;
    this.stop = stop;
  }

  /** What the preset does unless told otherwise. */
  public Schedule schedule() {
    return schedule;
  }

  /** The same for a PSF of that model. */
  public Schedule schedule(PsfModel model) {
    Schedule suited = model.startsFromSpectrum() ? started : schedule;
    boolean micrograph = model == PsfModel.MICROGRAPH && !isPublished() && !isForVolumes();
    return micrograph ? suited.with(Method.MICROGRAPH) : suited;
  }

  /** What may end it before all iterations are done. */
  public Stop stop() {
    return stop;
  }

  /** Whether it does what was published, of SelfDeblur or another of its family. */
  public boolean isPublished() {
    return !OURS.contains(this);
  }

  /** Whether it is one of SelfDeblur's variants and successors, each with a kernel of its own. */
  public boolean isVariant() {
    return compareTo(ALTERNATING) >= 0;
  }

  /** Whether the preset is for z-stacks that are volumes, and for nothing else. */
  public boolean isForVolumes() {
    return this == VOLUME_NETWORK;
  }

  /** Whether the preset takes a PSF instead of finding one. */
  public boolean needsPsf() {
    return this == NONBLIND;
  }
}
