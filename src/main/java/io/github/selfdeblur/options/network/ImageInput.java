package io.github.selfdeblur.options.network;

/** What the image network makes the image of. */
public enum ImageInput {
  /** Fixed random numbers. */
  NOISE,
  /** Waves along rows and columns, of 16 frequencies: the same at every size of the image. */
  WAVES
}
