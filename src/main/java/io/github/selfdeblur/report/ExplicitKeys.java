package io.github.selfdeblur.report;

import ij.ImagePlus;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.image.hyperstack.PixelSize;
import io.github.selfdeblur.image.stack.HyperstackDeblurring;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
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
    keys.put("device", device(result.runs().get(0).report().method().device()));
    options
        .optics()
        .filter(optics -> optics.pixelUm().isEmpty())
        .ifPresent(optics -> keys.put("pixel", Double.toString(PixelSize.of(image).lateralUm())));
    return keys;
  }

  /** Of the computation, as far as no image is needed. */
  public static Map<String, String> of(SelfDeblurOptions options) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("preset", options.preset().label());
    keys.put("threads", Integer.toString(options.threads()));
    return keys;
  }

  /** Of a computation with a known PSF that was done. */
  public static Map<String, String> of(KnownPsfOptions options) {
    Map<String, String> keys = new LinkedHashMap<>();
    if (options.method() == Method.NETWORK) {
      keys.put("device", device(PyTorch.describe(PyTorch.device(options.device()))));
    }
    keys.put("threads", Integer.toString(options.threads()));
    return keys;
  }

  /** As users choose it, of how reports call it. */
  private static String device(String described) {
    return described.split(" ")[0].toLowerCase(Locale.ROOT);
  }

  /** Of the planes that were chosen, without what depends on the window. */
  public static Map<String, String> of(StackOptions choice) {
    Map<String, String> keys = ofPlanes(choice);
    keys.put("psf_per", choice.psfPer().label());
    keys.put("psf_plane", choice.psfPlane().label());
    keys.put("psf_area", choice.psfArea().text());
    return keys;
  }

  /** The same where the PSF is known. */
  public static Map<String, String> ofPlanes(StackOptions choice) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("channels", choice.channels().text());
    keys.put("slices", choice.slices().text());
    keys.put("frames", choice.frames().text());
    keys.put("output", choice.output().label());
    return keys;
  }
}
