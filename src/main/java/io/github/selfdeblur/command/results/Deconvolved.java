package io.github.selfdeblur.command.results;

import ij.ImagePlus;

/**
 * What {@code SelfDeblur: Deconvolve with PSF...} makes of an image.
 *
 * @param deconvolved the sharp image, not yet shown
 * @param report where it comes from, as JSON
 */
public record Deconvolved(ImagePlus deconvolved, String report) {}
