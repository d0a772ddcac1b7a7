package io.github.selfdeblur.options.rows;

import io.github.selfdeblur.options.choice.Length;
import io.github.selfdeblur.options.choice.Prior;
import io.github.selfdeblur.options.schedule.Variations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options that change a preset's schedule, and what was given for them. */
public final class VariationRows {

  private static final String PRESETS = "preset";
  private static final String AS_IS = "0: the preset's";

  public static final Option SCHEDULE =
      Option.choice(
          "schedule",
          "Schedule",
          PRESETS,
          Length.class,
          "how long a published method runs: `preset` and `published` as it was published, `short` a"
              + " tenth of that with 64 channels and a deconvolution at the end; at the command line"
              + " also a file of phases as JSON, such as the command schedule prints");

  public static final Option PRETRAIN =
      new Option(
              "pretrain",
              "Pretraining",
              0,
              "iterations before all others in which the image is drawn towards the blurry one")
          .in("iterations")
          .where(AS_IS);

  public static final Option BETA1 =
      new Option(
              "beta1",
              "Adam's beta 1",
              0.0,
              "of the image network: 0.99 instead of Adam's own 0.9 goes on more evenly")
          .where(AS_IS);

  public static final Option KERNEL_RATE =
      new Option(
              "kernel_rate", "Kernel's learning rate", 0.0, "at its start; later ones fall with it")
          .where(AS_IS);

  public static final Option SSIM_FROM =
      new Option(
              "ssim_from",
              "SSIM from",
              0,
              "the iteration from which the misfit is 1 - SSIM, pretraining not counted")
          .where(AS_IS);

  public static final Option PRIOR =
      Option.choice(
          "prior",
          "Prior",
          PRESETS,
          Prior.class,
          "of the latent image while networks are fitted: `preset`, `none`, `sparse` (few edges),"
              + " `extreme` (dark is dark, bright is bright)");

  /** Not called channels, as those of the image are. */
  public static final Option FEATURES =
      new Option(
              "features",
              "Features",
              0,
              "channels of the image network at every scale: fewer are faster and hold less")
          .where(AS_IS);

  public static final List<Option> ALL =
      List.of(SCHEDULE, PRETRAIN, BETA1, KERNEL_RATE, SSIM_FROM, PRIOR, FEATURES);

  private VariationRows() {}

  /** What is changed, as users give it, by key. */
  public static Map<String, String> keys(Variations changes) {
    Map<String, String> keys = new LinkedHashMap<>();
    changes.length().ifPresent(length -> keys.put(SCHEDULE.key(), length.label()));
    put(keys, PRETRAIN, changes.pretrain());
    put(keys, BETA1, changes.beta1());
    put(keys, KERNEL_RATE, changes.kernelRate());
    put(keys, SSIM_FROM, changes.ssimFrom());
    changes.prior().ifPresent(prior -> keys.put(PRIOR.key(), prior.label()));
    put(keys, FEATURES, changes.features());
    return keys;
  }

  private static void put(Map<String, String> keys, Option row, Number value) {
    if (value.doubleValue() != 0) {
      keys.put(row.key(), value.toString());
    }
  }

  /**
   * What a user asked for.
   *
   * @throws IllegalArgumentException with one sentence that states the broken rule
   */
  static Variations variations(Answers user) {
    return new Variations(
        user.isUsual(SCHEDULE)
            ? Optional.empty()
            : Optional.of(user.choice(SCHEDULE, Length.class)),
        user.whole(PRETRAIN),
        user.number(BETA1),
        user.number(KERNEL_RATE),
        user.whole(SSIM_FROM),
        user.isUsual(PRIOR) ? Optional.empty() : Optional.of(user.choice(PRIOR, Prior.class)),
        user.whole(FEATURES));
  }
}
