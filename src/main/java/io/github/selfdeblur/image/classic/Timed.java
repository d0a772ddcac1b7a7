package io.github.selfdeblur.image.classic;

import io.github.selfdeblur.grid.Grid;

/**
 * What a plugin made.
 *
 * @param image grey values
 * @param seconds that its command took, without what was done for it before and after
 */
public record Timed(Grid image, double seconds) {}
