package io.github.selfdeblur.report;

import ij.ImagePlus;
import io.github.selfdeblur.image.HyperstackDeblurring;
import io.github.selfdeblur.image.PixelSize;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
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
    String device = result.runs().get(0).report().device();
    Map<String, String> keys = of(options);
    keys.put("device", device.split(" ")[0].toLowerCase(Locale.ROOT));
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
