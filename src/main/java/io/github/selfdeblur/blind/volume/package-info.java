/**
 * The PSF of a z-stack, found from the stack: a pupil's aberrations by spectrum and photons held
 * out, and on request by networks that go on from there.
 */
package io.github.selfdeblur.blind.volume;
