package io.github.selfdeblur.options.network;

/** What the image network's last layer gives. */
public enum ImageHead {
  /** The latent image. */
  MEAN,
  /** Of every pixel of the latent image the mean and the standard deviation. */
  MEAN_AND_DEVIATION
}
