package io.github.selfdeblur.solve;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.stop.StopReason;

/**
 * What a fit to a z-stack found.
 *
 * @param object on the room's grid, on the scale on which 1 is white
 * @param psf on the room's grid, sum 1, its origin the first voxel
 * @param coefficients of the pupil's phase, radians; none where the PSF was known
 * @param mse the mean squared difference between the stack and what object and PSF explain
 * @param losses the loss of every iteration
 * @param resultIteration the iteration, from 1, whose object and PSF these are
 * @param stopReason why it ended
 * @param device where it ran
 * @param seconds what the iterations took
 */
public record VolumeSolution(
    Grid object,
    Grid psf,
    float[] coefficients,
    double mse,
    double[] losses,
    int resultIteration,
    StopReason stopReason,
    String device,
    double seconds) {}
