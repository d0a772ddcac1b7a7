package io.github.selfdeblur.solve.network;

/**
 * The networks of a fit.
 *
 * @param image G_x
 * @param kernel G_k; null for a known kernel
 * @param auxiliary of an auxiliary PSF; null for none
 */
public record SizedNetworks(
    SizedGenerator image, SizedGenerator kernel, SizedGenerator auxiliary) {}
