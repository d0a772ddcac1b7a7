package io.github.selfdeblur.psf.spectrum;

import io.github.selfdeblur.grid.Grid;

/**
 * A PSF that may be that of a plane.
 *
 * @param psf in the sense of a true convolution, sum 1, its centroid on the middle pixel; of the
 *     support that suits it
 * @param penalty how badly it, or the one that it was made from, explains the plane's power
 *     spectrum, in nats per frequency
 * @param shape the numbers behind it
 */
public record PsfCandidate(Grid psf, double penalty, PsfShape shape) {}
