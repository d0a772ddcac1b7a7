package io.github.selfdeblur;

import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;

/**
 * What a run found.
 *
 * @param image the sharp image, of the size and on the grey scale of the blurry one
 * @param psf the point spread function: values ≥ 0, sum 1; the blurry image is the true convolution
 *     of the sharp one with it
 * @param report how the run went
 */
public record SelfDeblurResult(Img<FloatType> image, Img<FloatType> psf, RunReport report) {}
