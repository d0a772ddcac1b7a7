/** PSFs that a few numbers describe, by their transfer functions, and what is usual of them. */
package io.github.selfdeblur.psf.family;
