/** Z-stacks as volumes: whether an image is one. */
package io.github.selfdeblur.image.volume;
