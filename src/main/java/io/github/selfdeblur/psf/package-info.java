/** Models of point spread functions, and their estimation from the spectrum of a blurry plane. */
package io.github.selfdeblur.psf;
