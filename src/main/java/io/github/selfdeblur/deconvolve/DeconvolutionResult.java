package io.github.selfdeblur.deconvolve;

import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;

/**
 * What a deconvolution with a known PSF gives.
 *
 * @param image of the input's size and grey scale
 * @param report how it went
 */
public record DeconvolutionResult(Img<FloatType> image, DeconvolutionReport report) {}
