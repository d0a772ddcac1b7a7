/** The PSF that optics promise, in a plane or in three dimensions. */
package io.github.selfdeblur.psf.theory;
