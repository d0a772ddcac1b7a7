package io.github.selfdeblur.command;

import ij.ImagePlus;

/**
 * What {@code SelfDeblur: Make PSF...} makes of optics.
 *
 * @param psf 32-bit, sum 1, calibrated in µm, not yet shown
 * @param report where it comes from, as JSON
 */
public record MadePsf(ImagePlus psf, String report) {}
