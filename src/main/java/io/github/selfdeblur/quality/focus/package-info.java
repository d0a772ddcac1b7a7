/** How sharp a plane is, and where in it there is most to learn of its PSF. */
package io.github.selfdeblur.quality.focus;
