/** Whole images through a trained network, and what is known of it beside its file. */
package io.github.selfdeblur.image.trained;
