package io.github.selfdeblur.options;

/**
 * The size of G_x, the network that makes the latent image.
 *
 * @param inputChannels channels of its fixed noise input
 * @param channels channels of every down and up convolution
 * @param skipChannels channels of every skip connection
 * @param scales how often the image is halved
 * @param firstNonLocalScale scales from this one on (counted from 0) hold a non-local block
 */
public record ImageNetwork(
    int inputChannels, int channels, int skipChannels, int scales, int firstNonLocalScale) {

  /** The network of the paper: 2,365,521 parameters. */
  public static final ImageNetwork REFERENCE = new ImageNetwork(8, 128, 16, 5, 2);

  public ImageNetwork {
    Require.atLeast(1, inputChannels, "The image network's input channels");
    Require.atLeast(1, channels, "The image network's channels");
    Require.atLeast(1, skipChannels, "The image network's skip channels");
    Require.atLeast(1, scales, "The image network's scales");
    Require.atLeast(0, firstNonLocalScale, "The image network's first non-local scale");
  }

  /**
   * The least width and height, in px, of a latent image: below it the deepest map is one pixel.
   */
  public int leastSide() {
    return (1 << scales) + 1;
  }
}
