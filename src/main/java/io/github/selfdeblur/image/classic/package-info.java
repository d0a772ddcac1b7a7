/**
 * The deconvolution plugins of others, run by their own macro commands; nothing of them is linked.
 */
package io.github.selfdeblur.image.classic;
