/**
 * Least squares under a PSF: the derivatives of a prior, the solver, and the PSF that best explains
 * a known image.
 */
package io.github.selfdeblur.deconvolve.leastsquares;
