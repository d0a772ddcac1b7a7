package io.github.selfdeblur.options;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * Everything that determines a run, immutable. Start from a preset:
 *
 * <pre>{@code
 * SelfDeblurOptions options =
 *     SelfDeblurOptions.preset(Preset.FAST).psfSize(17, 17).seed(3).build();
 * }</pre>
 */
public final class SelfDeblurOptions {

  private final Builder values;

  private SelfDeblurOptions(Builder values) {
    this.values = values;
  }

  /** Options that follow {@code preset} but for what is set afterwards. */
  public static Builder preset(Preset preset) {
    return new Builder(preset);
  }

  /** A builder that holds these options. */
  public Builder toBuilder() {
    return values.clone();
  }

  /** The preset these options started from. */
  public Preset preset() {
    return values.preset;
  }

  /** Width of the PSF's support in px, odd or even; 0: to be suggested by the image. */
  public int psfWidth() {
    return values.psfWidth;
  }

  /** Height of the PSF's support in px, odd or even; 0: to be suggested by the image. */
  public int psfHeight() {
    return values.psfHeight;
  }

  /**
   * How the PSF is described; default: {@link PsfModel#PUPIL} where the optics are known, else
   * {@link PsfModel#FREE}.
   */
  public PsfModel psfModel() {
    return values.chosenModel();
  }

  /** What is known of the microscope; empty, the default: nothing. */
  public Optional<Optics> optics() {
    return values.optics;
  }

  /** Of the noise; default {@link NoiseModel#UNIFORM}. */
  public NoiseModel noiseModel() {
    return values.noiseModel;
  }

  /** What is known of the camera; default: nothing, and no offset. */
  public Camera camera() {
    return values.camera;
  }

  /** What is done, phase after phase; default: the preset's for the PSF's model. */
  public Schedule schedule() {
    return values.chosen();
  }

  /**
   * What may end the run before all iterations are done; default: the preset's rule, and nothing
   * where a schedule, other phases or a number of iterations is asked for.
   */
  public Stop stop() {
    return values.chosenStop();
  }

  /** The seed of every random number, ≥ 0; default 0. */
  public int seed() {
    return values.seed;
  }

  /** λ of total variation in units of the noise's σ (both on the [0, 1] scale), ≥ 0; default 0. */
  public double tvWeight() {
    return values.tvWeight;
  }

  /** The noise's σ in the image's own grey values; empty, the default, means estimated. */
  public OptionalDouble noiseSigma() {
    return values.noiseSigma;
  }

  /**
   * The grey value that the networks' 1 stands for; empty, the default, means 255 where the values
   * are those of 8 bits, in any type, and the image's largest value for others.
   */
  public OptionalDouble whiteLevel() {
    return values.whiteLevel;
  }

  /** Where to run; default {@link ComputeDevice#AUTO}. */
  public ComputeDevice device() {
    return values.device;
  }

  /** CPU threads, from 1 to the machine's cores; default: all cores. */
  public int threads() {
    return values.threads;
  }

  /** Collects options; {@link #build()} checks them. */
  public static final class Builder implements Cloneable {
    private final Preset preset;
    private int psfWidth;
    private int psfHeight;
    private Optional<PsfModel> psfModel = Optional.empty();
    private Optional<Optics> optics = Optional.empty();
    private Camera camera = Camera.UNKNOWN;
    private NoiseModel noiseModel = NoiseModel.UNIFORM;
    private Optional<Schedule> schedule = Optional.empty();
    private Optional<UnaryOperator<Phase>> eachPhase = Optional.empty();
    private Optional<Method> finish = Optional.empty();
    private OptionalInt iterations = OptionalInt.empty();
    private Optional<Stop> stop = Optional.empty();
    private int seed;
    private double tvWeight;
    private OptionalDouble noiseSigma = OptionalDouble.empty();
    private OptionalDouble whiteLevel = OptionalDouble.empty();
    private ComputeDevice device = ComputeDevice.AUTO;
    private int threads = Runtime.getRuntime().availableProcessors();

    private Builder(Preset preset) {
      this.preset = preset;
    }

    /** Required: the support of the PSF in px. Take the smallest that surely holds it. */
    public Builder psfSize(int widthPx, int heightPx) {
      psfWidth = widthPx;
      psfHeight = heightPx;
      return this;
    }

    /** See {@link SelfDeblurOptions#psfModel()}. */
    public Builder psfModel(PsfModel model) {
      psfModel = Optional.of(model);
      return this;
    }

    /** See {@link SelfDeblurOptions#optics()}. */
    public Builder optics(Optics known) {
      optics = Optional.of(known);
      return this;
    }

    /** See {@link SelfDeblurOptions#camera()}. */
    public Builder camera(Camera known) {
      camera = known;
      return this;
    }

    /** See {@link SelfDeblurOptions#noiseModel()}. */
    public Builder noiseModel(NoiseModel model) {
      noiseModel = model;
      return this;
    }

    /** See {@link SelfDeblurOptions#schedule()}. */
    public Builder schedule(Schedule schedule) {
      this.schedule = Optional.of(schedule);
      return this;
    }

    /**
     * Changes every phase of the schedule, whichever that will be; what was asked for before is
     * done before.
     */
    public Builder eachPhase(UnaryOperator<Phase> change) {
      UnaryOperator<Phase> before = eachPhase.orElse(UnaryOperator.identity());
      eachPhase = Optional.of(phase -> change.apply(before.apply(phase)));
      return this;
    }

    /** See {@link Schedule#finish()}. */
    public Builder finish(Method finish) {
      this.finish = Optional.of(finish);
      return this;
    }

    /**
     * How many iterations to run in all, ≥ 1; default: the schedule's. Fewer cut the schedule short
     * and move none of its switches.
     */
    public Builder iterations(int iterations) {
      this.iterations = OptionalInt.of(iterations);
      return this;
    }

    /** See {@link SelfDeblurOptions#stop()}. */
    public Builder stop(Stop rule) {
      stop = Optional.of(rule);
      return this;
    }

    /** See {@link SelfDeblurOptions#seed()}. */
    public Builder seed(int seed) {
      this.seed = seed;
      return this;
    }

    /** See {@link SelfDeblurOptions#tvWeight()}. */
    public Builder tvWeight(double lambdaOverSigma) {
      tvWeight = lambdaOverSigma;
      return this;
    }

    /** See {@link SelfDeblurOptions#noiseSigma()}. */
    public Builder noiseSigma(double greyValues) {
      noiseSigma = OptionalDouble.of(greyValues);
      return this;
    }

    /** See {@link SelfDeblurOptions#whiteLevel()}. */
    public Builder whiteLevel(double greyValue) {
      whiteLevel = OptionalDouble.of(greyValue);
      return this;
    }

    /** See {@link SelfDeblurOptions#device()}. */
    public Builder device(ComputeDevice device) {
      this.device = device;
      return this;
    }

    /** See {@link SelfDeblurOptions#threads()}. */
    public Builder threads(int threads) {
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
      noiseSigma.ifPresent(sigma -> Require.notNegative(sigma, "Noise sigma"));
      whiteLevel.ifPresent(white -> Require.positive(white, "White level"));
      Require.threads(threads);
      Require.atLeast(1, iterations.orElse(1), "Iterations");
      return new SelfDeblurOptions(clone());
    }

    private PsfModel chosenModel() {
      return psfModel.orElse(optics.isPresent() ? PsfModel.PUPIL : PsfModel.FREE);
    }

    private Schedule chosen() {
      Schedule all = schedule.orElseGet(() -> preset.schedule(chosenModel()));
      Schedule changed = eachPhase.map(all::each).orElse(all);
      Schedule finished = finish.map(changed::with).orElse(changed);
      return iterations.isPresent() ? finished.lasting(iterations.getAsInt()) : finished;
    }

    private Stop chosenStop() {
      boolean other = schedule.isPresent() || eachPhase.isPresent() || iterations.isPresent();
      return stop.orElse(other ? Stop.NEVER : preset.stop());
    }

    @Override
    protected Builder clone() {
      try {
        return (Builder) super.clone();
      } catch (CloneNotSupportedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
