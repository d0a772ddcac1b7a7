package io.github.selfdeblur.options;

import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.NoiseModel;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.choice.Stop;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.options.schedule.Variations;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything that determines a run, immutable. Start from a preset:
 *
 * <pre>{@code
 * SelfDeblurOptions options =
 *     SelfDeblurOptions.preset(Preset.FAST).psfSize(17, 17).seed(3).build();
 * }</pre>
 */
public final class SelfDeblurOptions {

  private final SelfDeblurOptionsBuilder values;

  SelfDeblurOptions(SelfDeblurOptionsBuilder values) {
    this.values = values;
  }

  /** Options that follow {@code preset} but for what is set afterwards. */
  public static SelfDeblurOptionsBuilder preset(Preset preset) {
    return new SelfDeblurOptionsBuilder(preset);
  }

  /** A builder that holds these options. */
  public SelfDeblurOptionsBuilder toBuilder() {
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
   * How the PSF is described; default: {@link PsfModel#MICROGRAPH} where the optics are known,
   * {@link PsfModel#PUPIL} where the image is to be that of the networks, else {@link
   * PsfModel#FREE}.
   */
  public PsfModel psfModel() {
    return values.chosenModel();
  }

  /** The microscope; empty, the default, where NA or wavelength are not known. */
  public Optional<Optics> optics() {
    return Optics.of(values.optics);
  }

  /** What is known of the microscope, whether that is enough or not; default: nothing. */
  public OpticsClues opticsClues() {
    return values.optics;
  }

  /** Whether a model was asked for, and which; empty, the default: by what is known. */
  public Optional<PsfModel> askedModel() {
    return values.psfModel;
  }

  /** What makes the final image, where that was said; see {@link Schedule#finish()}. */
  public Optional<Method> askedFinish() {
    return values.finish;
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

  /** What is changed of the preset's schedule; default: nothing. */
  public Variations variations() {
    return values.variations;
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

  /** Of the finish, as {@link KnownPsfOptions#smoothing()}, above 0; default 1. */
  public double smoothing() {
    return values.smoothing;
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
}
