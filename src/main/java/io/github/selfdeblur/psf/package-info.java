/** Point spread functions: a measured one, a microscope's pupil, the size of a support. */
package io.github.selfdeblur.psf;
