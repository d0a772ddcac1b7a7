package io.github.selfdeblur.image.compare.entry;

import ij.ImagePlus;

/**
 * What one run of an {@link Entry} made.
 *
 * @param image of the plane's or volume's size and grey scale
 * @param psf that it found; null where it was given one, or has none
 * @param seconds of the run; NaN where nobody knows
 * @param complete whether it came to its own end
 */
public record Made(ImagePlus image, ImagePlus psf, double seconds, boolean complete) {}
