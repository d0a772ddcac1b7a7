/** Theoretical PSFs as images, of what is given and what an image tells. */
package io.github.selfdeblur.image.theory;
