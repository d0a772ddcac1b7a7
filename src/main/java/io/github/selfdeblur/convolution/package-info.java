/**
 * What a PSF makes of an image, in Fourier space: on a periodic grid, or where nothing is assumed
 * about what lies beyond the image. Fourier transforms by JTransforms.
 */
package io.github.selfdeblur.convolution;
