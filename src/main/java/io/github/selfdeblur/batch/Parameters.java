package io.github.selfdeblur.batch;

import io.github.selfdeblur.options.Camera;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.NoiseModel;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.choice.Stop;
import io.github.selfdeblur.options.schedule.Schedule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The options that a result depends on, as in a macro: two results of a file with the same text are
 * the same. The first ones are always named, the others where they are not as usual, so that rows
 * of tables from before these were named mean what was usual.
 */
final class Parameters {

  private final Map<String, String> values = new LinkedHashMap<>();

  /** What is said of a recipe before its options, such as {@code psf_from=file}. */
  private final String recipe;

  private Parameters(String recipe) {
    this.recipe = recipe;
  }

  static Parameters of(String recipe, SelfDeblurOptions options) {
    Parameters all = new Parameters(recipe);
    all.add(options);
    return all;
  }

  static Parameters of(String recipe, KnownPsfOptions options) {
    Parameters all = new Parameters(recipe);
    all.add(options);
    return all;
  }

  /** Those of a PSF that is found, and then known. */
  static Parameters of(String recipe, SelfDeblurOptions blind, KnownPsfOptions known) {
    Parameters all = of(recipe, blind);
    all.add(known);
    return all;
  }

  String text() {
    List<String> words = new ArrayList<>(List.of(recipe));
    values.forEach((key, value) -> words.add(key + "=" + value));
    return String.join(" ", words);
  }

  private void add(SelfDeblurOptions options) {
    put("psf_width", options.psfWidth());
    put("psf_height", options.psfHeight());
    put("preset", options.preset().label());
    put("iterations", options.schedule().iterations());
    put("seed", options.seed());
    put("tv", options.tvWeight());
    put("finish", options.schedule().finish().label());
    put("device", options.device().label());
    put("threads", options.threads());
    PsfModel usual = options.optics().isPresent() ? PsfModel.PUPIL : PsfModel.FREE;
    unlessUsual("psf_model", options.psfModel().label(), usual.label());
    options.optics().ifPresent(this::add);
    unlessUsual("noise_model", options.noiseModel().label(), NoiseModel.UNIFORM.label());
    add(options.camera());
    addScheduleAndStop(options);
    ifGiven("noise", options.noiseSigma());
    ifGiven("white", options.whiteLevel());
  }

  private void add(Optics optics) {
    put("na", optics.aperture());
    put("wavelength", optics.wavelengthUm());
    ifGiven("pixel", optics.pixelUm());
  }

  private void add(Camera camera) {
    ifGiven("gain", camera.gain());
    ifGiven("read_noise", camera.readNoise());
    unlessUsual("offset", camera.offset().orElse(-1), 0.0);
  }

  private void addScheduleAndStop(SelfDeblurOptions options) {
    Schedule schedule = options.schedule();
    Schedule presets = options.preset().schedule(options.psfModel());
    boolean counted = schedule.iterations() != presets.iterations();
    Schedule usual = presets.with(schedule.finish());
    if (!schedule.equals(counted ? usual.lasting(schedule.iterations()) : usual)) {
      put("schedule", "[" + schedule.describe().replace("\n", "; ") + "]");
      counted = true;
    }
    Stop stop = counted ? Stop.NEVER : options.preset().stop();
    unlessUsual("stop", options.stop().label(), stop.label());
  }

  private void add(KnownPsfOptions options) {
    put("method", options.method().label());
    put("smoothing", options.smoothing());
    String iterations = values.containsKey("iterations") ? "method_iterations" : "iterations";
    options.iterations().ifPresent(count -> put(iterations, count));
    unlessUsual("alpha", options.alpha(), KnownPsfOptions.DEFAULT_ALPHA);
    unlessUsual("offset", options.camera().offset().orElse(-1), 0.0);
    ifGiven("noise", options.noiseSigma());
    ifGiven("white", options.whiteLevel());
    if (options.method() == Method.NETWORK) {
      KnownPsfOptions usual = KnownPsfOptions.of(options.method()).build();
      unlessUsual("seed", options.seed(), usual.seed());
      unlessUsual("device", options.device().label(), usual.device().label());
      unlessUsual("threads", options.threads(), usual.threads());
    }
  }

  private void put(String key, Object value) {
    values.put(key, value.toString());
  }

  private void unlessUsual(String key, Object value, Object usual) {
    if (!value.equals(usual)) {
      put(key, value);
    }
  }

  private void ifGiven(String key, OptionalDouble value) {
    value.ifPresent(given -> put(key, given));
  }
}
