/**
 * The optimisation: networks, whichever a method hands in, fitted to one image, iteration by
 * iteration.
 *
 * <p>{@link io.github.selfdeblur.solve.Fit} owns the loop, {@link
 * io.github.selfdeblur.solve.Objective} the function that is minimised, {@link
 * io.github.selfdeblur.solve.network.Adam} the step.
 */
package io.github.selfdeblur.solve;
