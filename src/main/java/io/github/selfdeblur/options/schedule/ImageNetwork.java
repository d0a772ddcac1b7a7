package io.github.selfdeblur.options.schedule;

import io.github.selfdeblur.rules.Require;
import java.util.Collections;
import java.util.List;

/**
 * The size of G_x, the network that makes the latent image.
 *
 * @param inputChannels channels of its fixed noise input
 * @param widths channels of the down and up convolutions of each scale, from the full image on; the
 *     image is halved as often as there are widths
 * @param skipChannels channels of every skip connection
 * @param firstNonLocalScale scales from this one on (counted from 0) hold a non-local block
 */
public record ImageNetwork(
    int inputChannels, List<Integer> widths, int skipChannels, int firstNonLocalScale) {

  /** The network of the paper: 2,365,521 parameters. */
  public static final ImageNetwork REFERENCE = of(8, 128, 16, 5, 2);

  public ImageNetwork {
    widths = List.copyOf(widths);
    Require.atLeast(1, inputChannels, "The image network's input channels");
    Require.atLeast(1, widths.size(), "The image network's scales");
    widths.forEach(width -> Require.atLeast(1, width, "The image network's channels"));
    Require.atLeast(1, skipChannels, "The image network's skip channels");
    Require.atLeast(0, firstNonLocalScale, "The image network's first non-local scale");
  }

  /** A network of the same width at every scale. */
  public static ImageNetwork of(
      int inputChannels, int width, int skipChannels, int scales, int firstNonLocalScale) {
    Require.atLeast(1, scales, "The image network's scales");
    List<Integer> widths = Collections.nCopies(scales, width);
    return new ImageNetwork(inputChannels, widths, skipChannels, firstNonLocalScale);
  }

  /** Channels that come into a scale: the input's, or those of the finer scale. */
  public int channelsInto(int scale) {
    return scale == 0 ? inputChannels : widths.get(scale - 1);
  }

  /** Channels that a scale joins: its skip connection's and those of the coarser scale. */
  public int channelsJoined(int scale) {
    return skipChannels + widths.get(Math.min(scale + 1, scales() - 1));
  }

  /** How often the image is halved. */
  public int scales() {
    return widths.size();
  }

  /**
   * The least width and height, in px, of a latent image: below it the deepest map is one pixel.
   */
  public int leastSide() {
    return (1 << scales()) + 1;
  }
}
