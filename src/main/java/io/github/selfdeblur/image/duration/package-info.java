/** How long runs take, on this machine where it has done one before. */
package io.github.selfdeblur.image.duration;
