package io.github.selfdeblur.batch.recipe;

import io.github.selfdeblur.options.Camera;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.choice.StackMode;
import io.github.selfdeblur.options.choice.Stop;
import io.github.selfdeblur.options.rows.KnownPsfRows;
import io.github.selfdeblur.options.rows.OpticsRows;
import io.github.selfdeblur.options.rows.Option;
import io.github.selfdeblur.options.rows.SelfDeblurRows;
import io.github.selfdeblur.options.rows.StackRows;
import io.github.selfdeblur.options.rows.VariationRows;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.options.schedule.Variations;
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

  /** Of PSFs that are found. */
  static Parameters of(String recipe, SelfDeblurOptions options, StackMode stack) {
    Parameters all = new Parameters(recipe);
    all.add(options);
    all.unlessUsual(StackRows.STACK, stack.label());
    return all;
  }

  static Parameters of(String recipe, KnownPsfOptions options) {
    Parameters all = new Parameters(recipe);
    all.add(options);
    return all;
  }

  /** Those of a PSF that is found, and then known. */
  static Parameters of(
      String recipe, SelfDeblurOptions blind, StackMode stack, KnownPsfOptions known) {
    Parameters all = of(recipe, blind, stack);
    all.add(known);
    return all;
  }

  String text() {
    List<String> words = new ArrayList<>(List.of(recipe));
    values.forEach((key, value) -> words.add(key + "=" + value));
    return String.join(" ", words);
  }

  private void add(SelfDeblurOptions options) {
    put(SelfDeblurRows.PSF_WIDTH, options.psfWidth());
    put(SelfDeblurRows.PSF_HEIGHT, options.psfHeight());
    put(SelfDeblurRows.PRESET, options.preset().label());
    put(SelfDeblurRows.ITERATIONS, options.schedule().iterations());
    put(SelfDeblurRows.SEED, options.seed());
    put(SelfDeblurRows.TV, options.tvWeight());
    put(SelfDeblurRows.FINISH, options.schedule().finish().label());
    put(SelfDeblurRows.DEVICE, options.device().label());
    put(SelfDeblurRows.THREADS, options.threads());
    unlessUsual(SelfDeblurRows.SMOOTHING, options.smoothing());
    PsfModel usual = options.optics().isPresent() ? PsfModel.PUPIL : PsfModel.FREE;
    unlessUsual(SelfDeblurRows.PSF_MODEL, options.psfModel().label(), usual.label());
    OpticsRows.keys(options.opticsClues()).forEach(this::put);
    unlessUsual(SelfDeblurRows.NOISE_MODEL, options.noiseModel().label());
    add(options.camera());
    addScheduleAndStop(options);
    ifGiven(KnownPsfRows.NOISE, options.noiseSigma());
    options.whiteLevel().ifPresent(white -> put("white", white));
  }

  private void add(Camera camera) {
    ifGiven(SelfDeblurRows.GAIN, camera.gain());
    ifGiven(SelfDeblurRows.READ_NOISE, camera.readNoise());
    unlessUsual(SelfDeblurRows.OFFSET, camera.offset().orElse(-1));
  }

  private void addScheduleAndStop(SelfDeblurOptions options) {
    Schedule schedule = options.schedule();
    VariationRows.keys(options.variations()).forEach(this::put);
    Schedule presets = options.variations().of(options.preset().schedule(options.psfModel()));
    boolean counted = schedule.iterations() != presets.iterations();
    Schedule usual = presets.with(schedule.finish());
    if (!schedule.equals(counted ? usual.lasting(schedule.iterations()) : usual)) {
      put("schedule", "[" + schedule.describe().replace("\n", "; ") + "]");
      counted = true;
    }
    boolean varied = !options.variations().equals(Variations.NONE);
    Stop stop = counted || varied ? Stop.NEVER : options.preset().stop();
    unlessUsual(SelfDeblurRows.STOP, options.stop().label(), stop.label());
  }

  private void add(KnownPsfOptions options) {
    put(KnownPsfRows.METHOD, options.method().label());
    put(KnownPsfRows.SMOOTHING, options.smoothing());
    String iterations = KnownPsfRows.ITERATIONS.key();
    String key = values.containsKey(iterations) ? "method_" + iterations : iterations;
    options.iterations().ifPresent(count -> put(key, count));
    unlessUsual(KnownPsfRows.ALPHA, options.alpha());
    unlessUsual(SelfDeblurRows.OFFSET, options.camera().offset().orElse(-1));
    ifGiven(KnownPsfRows.NOISE, options.noiseSigma());
    options.whiteLevel().ifPresent(white -> put("white", white));
    if (options.method() == Method.NETWORK) {
      unlessUsual(SelfDeblurRows.SEED, options.seed());
      unlessUsual(SelfDeblurRows.DEVICE, options.device().label());
      unlessUsual(SelfDeblurRows.THREADS, options.threads());
    }
  }

  private void put(String key, Object value) {
    values.put(key, value.toString());
  }

  private void put(Option row, Object value) {
    put(row.key(), value);
  }

  private void unlessUsual(Option row, Object value) {
    unlessUsual(row, value, row.usual());
  }

  private void unlessUsual(Option row, Object value, Object usual) {
    if (!value.equals(usual)) {
      put(row, value);
    }
  }

  private void ifGiven(Option row, OptionalDouble value) {
    value.ifPresent(given -> put(row, given));
  }
}
