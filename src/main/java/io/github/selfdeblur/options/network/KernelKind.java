package io.github.selfdeblur.options.network;

/** What makes the kernel; a softmax over all its pixels ends each of them. */
public enum KernelKind {
  /** A fully connected network on noise, as in the paper. */
  CONNECTED,
  /** A number for each pixel, without a network, that begins with a flat kernel. */
  NUMBERS,
  /** A small autoencoder with skip connections, as the image has one: the paper's Double-DIP. */
  SKIP,
  /** Sine layers on the pixels' coordinates, centred: one network for kernels of any size. */
  COORDINATES
}
