/** The PSF of a z-stack, found from the stack: a pupil's aberrations by spectrum and sparsity. */
package io.github.selfdeblur.blind.volume;
