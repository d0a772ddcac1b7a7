/** The PSF of a micrograph: few numbers round the theoretical one, told by spectrum and image. */
package io.github.selfdeblur.blind.micrograph;
