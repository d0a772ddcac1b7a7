/**
 * With a known PSF: the sharp image of a blurry one. What a blind run is finished with. Plain Java
 * on {@link io.github.selfdeblur.plane.Pixels}; Fourier transforms by JTransforms.
 *
 * <p>{@link io.github.selfdeblur.nonblind.SparsePrior} finds the image. Symbols: y the blurry
 * image, H × W; k the PSF, kh × kw; x the latent image, (H + kh − 1) × (W + kw − 1), all that y can
 * have seen; K what k makes of x, {@link io.github.selfdeblur.nonblind.ValidConvolution}; D_f
 * derivatives.
 */
package io.github.selfdeblur.nonblind;
