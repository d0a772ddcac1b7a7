/**
 * A run over the planes or volumes of an image, with or without a search for the PSF, and the image
 * that comes of it.
 */
package io.github.selfdeblur.image.stack;
