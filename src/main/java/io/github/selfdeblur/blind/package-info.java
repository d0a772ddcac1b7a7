/**
 * Blind deconvolution of one plane: from its grey values to a sharp image, a PSF and a report; and
 * SelfDeblur with the PSF fixed.
 */
package io.github.selfdeblur.blind;
