/** A small part of an image, deblurred quickly, to see what values do. */
package io.github.selfdeblur.image.trial;
