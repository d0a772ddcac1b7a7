package io.github.selfdeblur.large.region;

import io.github.selfdeblur.grid.Size;
import java.io.Serializable;

/**
 * How large an image is.
 *
 * @param width px
 * @param height px
 * @param channels number of them, as the next two
 * @param slices number of them
 * @param frames number of them
 */
public record ImageShape(int width, int height, int channels, int slices, int frames)
    implements Serializable {

  private static final long serialVersionUID = 1;

  /** In all channels, slices and frames. */
  public int planes() {
    return channels * slices * frames;
  }

  /**
   * The number of a plane in the order of ImageJ, channels first, from 0.
   *
   * @param channel from 0, as the next two
   */
  int plane(int channel, int slice, int frame) {
    return channel + channels * (slice + slices * frame);
  }

  /** Such as "1024×1024 px, 2 channels, 64 slices, 1 frames". */
  @Override
  public String toString() {
    return Size.text(width, height)
        + " px, "
        + channels
        + " channels, "
        + slices
        + " slices, "
        + frames
        + " frames";
  }
}
