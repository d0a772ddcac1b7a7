package io.github.selfdeblur.image.stack;

import ij.ImagePlus;

/**
 * What the runs of several seeds made.
 *
 * @param images the sharp images of all of them, 32-bit
 * @param agreement how much they deviate from each other: 32-bit, standard deviation in grey
 *     values, a slice for each PSF
 */
public record SeedImages(ImagePlus images, ImagePlus agreement) {}
