/**
 * Makes the simulated microscope images in the folder {@code test-images}: sharp specimens, blurs
 * that are known exactly, and the noise of a camera.
 *
 * <p>Start at {@link io.github.selfdeblur.testimages.TestImages}, which lists what is made. All
 * transcendental functions are taken from {@link java.lang.StrictMath} and all random numbers from
 * {@link java.util.Random}, so the pixels do not depend on the machine.
 */
package io.github.selfdeblur.testimages;
