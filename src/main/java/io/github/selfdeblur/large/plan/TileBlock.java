package io.github.selfdeblur.large.plan;

import java.io.Serializable;

/**
 * What of an image is deconvolved as one: a plane, or a volume, which is all slices of a channel
 * and frame.
 *
 * @param channel from 0, as the next two
 * @param frame of the block
 * @param slice its first
 * @param slices how many it has
 */
public record TileBlock(int channel, int frame, int slice, int slices) implements Serializable {

  private static final long serialVersionUID = 1;
}
