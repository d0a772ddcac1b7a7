/**
 * With a known PSF: the sharp image of a blurry one, and with a known image: the PSF. What a blind
 * run is finished with. Plain Java; Fourier transforms by JTransforms.
 *
 * <p>{@link io.github.selfdeblur.deconvolve.KnownPsfMethod} is what all ways to the image have in
 * common, one a file, on a {@link io.github.selfdeblur.grid.Grid} of two or more dimensions; {@link
 * io.github.selfdeblur.deconvolve.leastsquares.KernelLeastSquares} finds the PSF. Symbols: y the
 * blurry image, H × W; k the PSF, kh × kw, in the sense of a true convolution, and k′ mirrored; x
 * the latent image, (H + kh − 1) × (W + kw − 1), all that y can have seen; K what k makes of x,
 * {@link io.github.selfdeblur.convolution.ValidConvolution}; D_f derivatives.
 */
package io.github.selfdeblur.deconvolve;
