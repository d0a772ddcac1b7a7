package io.github.selfdeblur.options.network;

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
 * @param dropout share of the channels' values, from 0 to below 1, that each of these scales leaves
 *     out at random, at every evaluation others
 * @param input what it makes the image of
 * @param head what it gives
 */
public record ImageNetwork(
    int inputChannels,
    List<Integer> widths,
    int skipChannels,
    int firstNonLocalScale,
    double dropout,
    ImageInput input,
    ImageHead head) {

  /** Cosine and sine of 16 frequencies along rows and columns. */
  private static final int WAVES = 64;

  /** The network of the paper: 2,365,521 parameters. */
  public static final ImageNetwork REFERENCE = of(8, 128, 16, 5, 2);

  public ImageNetwork {
    widths = List.copyOf(widths);
    Require.atLeast(1, inputChannels, "The image network's input channels");
    Require.atLeast(1, widths.size(), "The image network's scales");
    widths.forEach(width -> Require.atLeast(1, width, "The image network's channels"));
    Require.atLeast(1, skipChannels, "The image network's skip channels");
    Require.atLeast(0, firstNonLocalScale, "The image network's first non-local scale");
    Require.notNegative(dropout, "The image network's dropout");
    if (dropout >= 1) {
      throw new IllegalArgumentException(
          "The image network's dropout must be below 1, got " + dropout + ".");
    }
    input = input == null ? ImageInput.NOISE : input; // files from before there were others
    head = head == null ? ImageHead.MEAN : head;
  }

  /** A network that makes an image of noise. */
  public ImageNetwork(
      int inputChannels, List<Integer> widths, int skipChannels, int firstNonLocalScale) {
    this(
        inputChannels,
        widths,
        skipChannels,
        firstNonLocalScale,
        0,
        ImageInput.NOISE,
        ImageHead.MEAN);
  }

  /** A network of the same width at every scale. */
  public static ImageNetwork of(
      int inputChannels, int width, int skipChannels, int scales, int firstNonLocalScale) {
    Require.atLeast(1, scales, "The image network's scales");
    List<Integer> widths = Collections.nCopies(scales, width);
    return new ImageNetwork(inputChannels, widths, skipChannels, firstNonLocalScale);
  }

  /** This network with other channels at every scale, those of the skip connections as they are. */
  public ImageNetwork wide(int width) {
    return new ImageNetwork(
        inputChannels,
        Collections.nCopies(scales(), width),
        skipChannels,
        firstNonLocalScale,
        dropout,
        input,
        head);
  }

  /** This network with dropout. */
  public ImageNetwork droppingOut(double share) {
    return new ImageNetwork(
        inputChannels, widths, skipChannels, firstNonLocalScale, share, input, head);
  }

  /** This network of another number of channels of noise, for mean and standard deviation. */
  public ImageNetwork ofMeanAndDeviation(int channels) {
    return new ImageNetwork(
        channels,
        widths,
        skipChannels,
        firstNonLocalScale,
        dropout,
        input,
        ImageHead.MEAN_AND_DEVIATION);
  }

  /** This network on waves, without non-local blocks. */
  public ImageNetwork ofWaves() {
    return new ImageNetwork(WAVES, widths, skipChannels, scales(), dropout, ImageInput.WAVES, head);
  }

  /** Images that it gives. */
  public int outputs() {
    return head == ImageHead.MEAN ? 1 : 2;
  }

  /** The network in words. */
  public String describe() {
    return widths
        + (dropout > 0 ? " dropout " + dropout : "")
        + (input == ImageInput.WAVES ? " of waves" : "")
        + (head == ImageHead.MEAN ? "" : " mean and deviation");
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
