/**
 * With a known PSF: the sharp image of a blurry one, and with a known image: the PSF. What a blind
 * run is finished with. Plain Java on {@link io.github.selfdeblur.plane.Pixels}; Fourier transforms
 * by JTransforms.
 *
 * <p>{@link io.github.selfdeblur.nonblind.SparsePrior} finds the image, {@link
 * io.github.selfdeblur.nonblind.KernelLeastSquares} the PSF. Symbols: y the blurry image, H × W; k
 * the PSF, kh × kw, in the sense of a true convolution, and k′ rotated by 180°; x the latent image,
 * (H + kh − 1) × (W + kw − 1), all that y can have seen; K what k makes of x, {@link
 * io.github.selfdeblur.nonblind.ValidConvolution}; D_f derivatives.
 */
package io.github.selfdeblur.nonblind;
