/** The array work of methods for known PSFs in plain Java; Fourier transforms by JTransforms. */
package io.github.selfdeblur.deconvolve.plain;
