package io.github.selfdeblur.large.region;

import ij.measure.Calibration;
import io.github.selfdeblur.grid.Grid;
import java.io.Closeable;
import java.io.IOException;

/** An image on disk, of which only the px that are asked for are read. */
public interface RegionReader extends Closeable {

  /** How large it is. */
  ImageShape shape();

  /** What its px are in the specimen, as ImageJ says it. */
  Calibration calibration();

  /**
   * Looks at every plane, without its px.
   *
   * @throws IOException with one sentence where one cannot be read, or is another than the rest
   */
  void check() throws IOException;

  /**
   * Reads a rectangle of a plane.
   *
   * @param plane its number in the order of ImageJ, channels first, from 0
   * @param left px, as the next three
   * @param to takes the grey values, row after row
   * @param at the place of the first
   * @throws IOException with one sentence where that fails
   */
  void read(int plane, int left, int top, int width, int height, float[] to, int at)
      throws IOException;

  /**
   * The grey values of a region.
   *
   * @param channel from 0
   * @param frame from 0
   * @param start of the region along x, y and z, px
   * @param size of the region along x, y and z, px
   * @return of as many dimensions as {@code size}
   * @throws IOException with one sentence where that fails
   */
  default Grid read(int channel, int frame, int[] start, int... size) throws IOException {
    Grid region = Grid.zeros(size);
    int px = size[0] * size[1];
    for (int z = 0; z < region.values().length / px; z++) {
      int plane = shape().plane(channel, start[2] + z, frame);
      read(plane, start[0], start[1], size[0], size[1], region.values(), z * px);
    }
    return region;
  }
}
