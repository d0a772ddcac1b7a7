/**
 * A PSF from the power spectrum of a blurry plane, and the families of shapes in which it is
 * sought.
 */
package io.github.selfdeblur.psf.spectrum;
