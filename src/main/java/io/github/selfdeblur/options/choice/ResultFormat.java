package io.github.selfdeblur.options.choice;

/** How images are written to files. */
public enum ResultFormat implements Named {
  /** TIFF with all that ImageJ knows of the image: 32-bit, or RGB of an RGB image. */
  TIF,
  /** PNG as the image is displayed: 8-bit, or RGB of an RGB image. */
  PNG
}
