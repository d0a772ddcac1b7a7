/** PSFs of z-stacks: a pupil with few aberrations, plane after plane, in every modality. */
package io.github.selfdeblur.psf.volume;
