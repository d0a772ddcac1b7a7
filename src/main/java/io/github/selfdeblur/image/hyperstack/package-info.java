/** ImageJ's images: planes, colours, calibration, and the PSF for an image. */
package io.github.selfdeblur.image.hyperstack;
