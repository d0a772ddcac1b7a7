package io.github.selfdeblur.report;

import ij.ImagePlus;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.image.optics.ImageOptics;
import io.github.selfdeblur.image.stack.HyperstackDeblurring;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.optics.Quantity;
import io.github.selfdeblur.options.rows.OpticsRows;
import io.github.selfdeblur.options.rows.SelfDeblurRows;
import io.github.selfdeblur.options.rows.StackRows;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Keys whose values may follow from the image, the window or the machine, with what they meant. */
public final class ExplicitKeys {

  private ExplicitKeys() {}

  /**
   * Of the computation.
   *
   * @param options as asked for
   * @param result of the run
   */
  public static Map<String, String> of(
      ImagePlus image, SelfDeblurOptions options, HyperstackDeblurring result) {
    Map<String, String> keys = of(options);
    keys.put(SelfDeblurRows.DEVICE.key(), device(result.runs().get(0).report().method().device()));
    if (options.optics().isPresent() && !options.opticsClues().knows(Quantity.PIXEL)) {
      ImageOptics.calibration(image)
          .number(Quantity.PIXEL)
          .ifPresent(um -> keys.put(OpticsRows.PIXEL.key(), Double.toString(um)));
    }
    return keys;
  }

  /** Of the computation, as far as no image is needed. */
  public static Map<String, String> of(SelfDeblurOptions options) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put(SelfDeblurRows.PRESET.key(), options.preset().label());
    keys.put(SelfDeblurRows.THREADS.key(), Integer.toString(options.threads()));
    if (!options.opticsClues().isEmpty()) {
      keys.put(OpticsRows.MICROSCOPE.key(), OpticsRows.NO_MICROSCOPE);
      keys.putAll(OpticsRows.keys(options.opticsClues()));
    }
    return keys;
  }

  /** Of a computation with a known PSF that was done. */
  public static Map<String, String> of(KnownPsfOptions options) {
    Map<String, String> keys = new LinkedHashMap<>();
    if (options.method() == Method.NETWORK) {
      keys.put(
          SelfDeblurRows.DEVICE.key(), device(PyTorch.describe(PyTorch.device(options.device()))));
    }
    keys.put(SelfDeblurRows.THREADS.key(), Integer.toString(options.threads()));
    return keys;
  }

  /** As users choose it, of how reports call it. */
  private static String device(String described) {
    return described.split(" ")[0].toLowerCase(Locale.ROOT);
  }

  /** Of the planes that were chosen, without what depends on the window. */
  public static Map<String, String> of(StackOptions choice) {
    Map<String, String> keys = ofPlanes(choice);
    keys.put(StackRows.STACK.key(), choice.stack().label());
    keys.put(StackRows.PSF_PER.key(), choice.psfPer().label());
    keys.put(StackRows.PSF_PLANE.key(), choice.psfPlane().label());
    keys.put(StackRows.PSF_AREA.key(), choice.psfArea().text());
    return keys;
  }

  /** The same where the PSF is known. */
  public static Map<String, String> ofPlanes(StackOptions choice) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put(StackRows.CHANNELS.key(), choice.channels().text());
    keys.put(StackRows.SLICES.key(), choice.slices().text());
    keys.put(StackRows.FRAMES.key(), choice.frames().text());
    keys.put(StackRows.OUTPUT.key(), choice.output().label());
    return keys;
  }
}
