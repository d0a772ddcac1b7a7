package io.github.selfdeblur.blind;

import java.util.Optional;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;

/**
 * What a run found.
 *
 * @param image the sharp image, of the size and on the grey scale of the blurry one
 * @param psf the point spread function: values ≥ 0, sum 1; the blurry image is the true convolution
 *     of the sharp one with it
 * @param networkImage what G_x made, like {@code image}; the same where the schedule has no other
 *     finish
 * @param startPsf the PSF from the spectrum that the networks began with; empty where there was
 *     none
 * @param report how the run went
 */
public record SelfDeblurResult(
    Img<FloatType> image,
    Img<FloatType> psf,
    Img<FloatType> networkImage,
    Optional<Img<FloatType>> startPsf,
    RunReport report) {}
