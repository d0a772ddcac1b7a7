/** Deconvolution that knows a specimen's power spectrum. */
package io.github.selfdeblur.deconvolve.specimen;
