package io.github.selfdeblur.solve.loss;

import io.github.selfdeblur.solve.network.GeneratorSource;

/**
 * What makes image and PSFs.
 *
 * @param image G_x
 * @param kernel G_k; null where k is given
 * @param auxiliary of an auxiliary PSF; null for none
 */
public record Makers(GeneratorSource image, GeneratorSource kernel, GeneratorSource auxiliary) {}
