/** Images larger than memory, deconvolved tile by tile, by pieces of work that any JVM can do. */
package io.github.selfdeblur.large;
