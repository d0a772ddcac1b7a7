/**
 * The array work of methods for known PSFs on PyTorch, on a GPU or the CPU, and the choice between
 * it and plain Java.
 */
package io.github.selfdeblur.deconvolve.torch;
