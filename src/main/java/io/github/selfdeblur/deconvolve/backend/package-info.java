/**
 * What methods for known PSFs ask of whoever computes for them: each interface is the array work of
 * one method, the arrays being out of sight. Written twice, in plain Java and on PyTorch; how a
 * method goes, and when it ends, is told once, by the method.
 */
package io.github.selfdeblur.deconvolve.backend;
