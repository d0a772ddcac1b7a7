package io.github.selfdeblur.options;

import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.NoiseModel;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.choice.Stop;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.options.schedule.Variations;
import io.github.selfdeblur.rules.Require;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Collects {@link SelfDeblurOptions}; {@link #build()} checks them. */
public final class SelfDeblurOptionsBuilder implements Cloneable {
  final Preset preset;
  int psfWidth;
  int psfHeight;
  Optional<PsfModel> psfModel = Optional.empty();
  OpticsClues optics = OpticsClues.NONE;
  Camera camera = Camera.UNKNOWN;
  NoiseModel noiseModel = NoiseModel.UNIFORM;
  private Optional<Schedule> schedule = Optional.empty();
  private Optional<UnaryOperator<Phase>> eachPhase = Optional.empty();
  Variations variations = Variations.NONE;
  Optional<Method> finish = Optional.empty();
  private OptionalInt iterations = OptionalInt.empty();
  private Optional<Stop> stop = Optional.empty();
  int seed;
  double tvWeight;
  double smoothing = 1;
  OptionalDouble noiseSigma = OptionalDouble.empty();
  OptionalDouble whiteLevel = OptionalDouble.empty();
  ComputeDevice device = ComputeDevice.AUTO;
  int threads = Runtime.getRuntime().availableProcessors();

  SelfDeblurOptionsBuilder(Preset preset) {
    this.preset = preset;
  }

  /** Required: the support of the PSF in px. Take the smallest that surely holds it. */
  public SelfDeblurOptionsBuilder psfSize(int widthPx, int heightPx) {
    psfWidth = widthPx;
    psfHeight = heightPx;
    return this;
  }

  /** See {@link SelfDeblurOptions#psfModel()}. */
  public SelfDeblurOptionsBuilder psfModel(PsfModel model) {
    psfModel = Optional.of(model);
    return this;
  }

  /** See {@link SelfDeblurOptions#optics()}. */
  public SelfDeblurOptionsBuilder optics(Optics known) {
    return optics(known.clues());
  }

  /** See {@link SelfDeblurOptions#opticsClues()}. */
  public SelfDeblurOptionsBuilder optics(OpticsClues known) {
    optics = known;
    return this;
  }

  /** See {@link SelfDeblurOptions#camera()}. */
  public SelfDeblurOptionsBuilder camera(Camera known) {
    camera = known;
    return this;
  }

  /** See {@link SelfDeblurOptions#noiseModel()}. */
  public SelfDeblurOptionsBuilder noiseModel(NoiseModel model) {
    noiseModel = model;
    return this;
  }

  /** See {@link SelfDeblurOptions#schedule()}. */
  public SelfDeblurOptionsBuilder schedule(Schedule schedule) {
    this.schedule = Optional.of(schedule);
    return this;
  }

  /**
   * Changes every phase of the schedule, whichever that will be; what was asked for before is done
   * before.
   */
  public SelfDeblurOptionsBuilder eachPhase(UnaryOperator<Phase> change) {
    UnaryOperator<Phase> before = eachPhase.orElse(UnaryOperator.identity());
    eachPhase = Optional.of(phase -> change.apply(before.apply(phase)));
    return this;
  }

  /** What is changed of the preset's schedule; nothing to a schedule of one's own. */
  public SelfDeblurOptionsBuilder variations(Variations changes) {
    variations = changes;
    return this;
  }

  /** See {@link Schedule#finish()}. */
  public SelfDeblurOptionsBuilder finish(Method finish) {
    this.finish = Optional.of(finish);
    return this;
  }

  /**
   * How many iterations to run in all, ≥ 1; default: the schedule's. Fewer cut the schedule short
   * and move none of its switches.
   */
  public SelfDeblurOptionsBuilder iterations(int iterations) {
    this.iterations = OptionalInt.of(iterations);
    return this;
  }

  /** See {@link SelfDeblurOptions#stop()}. */
  public SelfDeblurOptionsBuilder stop(Stop rule) {
    stop = Optional.of(rule);
    return this;
  }

  /** See {@link SelfDeblurOptions#seed()}. */
  public SelfDeblurOptionsBuilder seed(int seed) {
    this.seed = seed;
    return this;
  }

  /** See {@link SelfDeblurOptions#tvWeight()}. */
  public SelfDeblurOptionsBuilder tvWeight(double lambdaOverSigma) {
    tvWeight = lambdaOverSigma;
    return this;
  }

  /** See {@link SelfDeblurOptions#smoothing()}. */
  public SelfDeblurOptionsBuilder smoothing(double factor) {
    smoothing = factor;
    return this;
  }

  /** See {@link SelfDeblurOptions#noiseSigma()}. */
  public SelfDeblurOptionsBuilder noiseSigma(double greyValues) {
    noiseSigma = OptionalDouble.of(greyValues);
    return this;
  }

  /** See {@link SelfDeblurOptions#whiteLevel()}. */
  public SelfDeblurOptionsBuilder whiteLevel(double greyValue) {
    whiteLevel = OptionalDouble.of(greyValue);
    return this;
  }

  /** See {@link SelfDeblurOptions#device()}. */
  public SelfDeblurOptionsBuilder device(ComputeDevice device) {
    this.device = device;
    return this;
  }

  /** See {@link SelfDeblurOptions#threads()}. */
  public SelfDeblurOptionsBuilder threads(int threads) {
    this.threads = threads;
    return this;
  }

  /**
   * The options.
   *
   * @throws IllegalArgumentException with one sentence that states the broken rule
   */
  public SelfDeblurOptions build() {
    Require.atLeast(0, psfWidth, "PSF width (px)");
    Require.atLeast(0, psfHeight, "PSF height (px)");
    Require.atLeast(0, seed, "Seed");
    Require.notNegative(tvWeight, "TV weight");
    Require.positive(smoothing, "Smoothing");
    Optics.of(optics);
    noiseSigma.ifPresent(sigma -> Require.notNegative(sigma, "Noise sigma"));
    whiteLevel.ifPresent(white -> Require.positive(white, "White level"));
    Require.threads(threads);
    Require.atLeast(1, iterations.orElse(1), "Iterations");
    variations.check(preset);
    return new SelfDeblurOptions(clone());
  }

  PsfModel chosenModel() {
    return psfModel.orElseGet(this::usualModel);
  }

  /** Micrographs need no networks, unless it is their image that is asked for. */
  private PsfModel usualModel() {
    if (Optics.of(optics).isEmpty() || preset.isVariant()) {
      return PsfModel.FREE;
    }
    boolean networks = preset.isPublished() || finish.filter(Method.NETWORK::equals).isPresent();
    return networks ? PsfModel.PUPIL : PsfModel.MICROGRAPH;
  }

  Schedule chosen() {
    Schedule all = schedule.orElseGet(() -> variations.of(preset.schedule(chosenModel())));
    Schedule changed = eachPhase.map(all::each).orElse(all);
    Schedule finished = finish.map(changed::with).orElse(changed);
    return iterations.isPresent() ? finished.lasting(iterations.getAsInt()) : finished;
  }

  Stop chosenStop() {
    boolean varied = !variations.equals(Variations.NONE);
    boolean other =
        varied || schedule.isPresent() || eachPhase.isPresent() || iterations.isPresent();
    return stop.orElse(other ? Stop.NEVER : preset.stop());
  }

  @Override
  protected SelfDeblurOptionsBuilder clone() {
    try {
      return (SelfDeblurOptionsBuilder) super.clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }
}
