/** How well a PSF explains a plane's power spectrum. */
package io.github.selfdeblur.psf.likelihood;
