package io.github.selfdeblur.image.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;

/** A TIFF of one page, tag by tag; little-endian. */
final class TiffBytes {

  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int HEAD = 8;

  private final Map<Integer, int[]> tags = new TreeMap<>();
  private final byte[][] strips;
  private boolean shortOffsets;
  private boolean tiles;

  /**
   * @param strips their bytes
   */
  TiffBytes(int width, int height, int bits, byte[]... strips) {
    this.strips = strips;
    with(256, width).with(257, height).with(258, bits).with(259, 1).with(262, 1).with(277, 1);
    with(278, (height + strips.length - 1) / strips.length);
  }

  TiffBytes with(int tag, int... values) {
    tags.put(tag, values);
    return this;
  }

  TiffBytes withShortOffsets() {
    shortOffsets = true;
    return this;
  }

  TiffBytes withTiles(int side) {
    tiles = true;
    return with(322, side).with(323, side);
  }

  byte[] bytes() {
    int[] offsets = new int[strips.length];
    int[] lengths = new int[strips.length];
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    for (int i = 0; i < strips.length; i++) {
      offsets[i] = HEAD + pixels.size();
      lengths[i] = strips[i].length;
      pixels.writeBytes(strips[i]);
      if (pixels.size() % 2 == 1) {
        pixels.write(0);
      }
    }
    with(tiles ? 324 : 273, offsets).with(tiles ? 325 : 279, lengths);
    int directory = HEAD + pixels.size();
    int more = directory + 2 + 12 * tags.size() + 4;
    ByteBuffer entries = buffer(2 + 12 * tags.size() + 4).putShort((short) tags.size());
    ByteArrayOutputStream values = new ByteArrayOutputStream();
    tags.forEach(
        (tag, all) -> {
          boolean large = (tag == 273 && !shortOffsets) || tag == 279 || tag == 324 || tag == 325;
          ByteBuffer content = buffer(Math.max(4, all.length * (large ? 4 : 2)));
          for (int value : all) {
            if (large) {
              content.putInt(value);
            } else {
              content.putShort((short) value);
            }
          }
          entries.putShort((short) (int) tag).putShort((short) (large ? LONG : SHORT));
          entries.putInt(all.length);
          if (content.capacity() == 4) {
            entries.put(content.array());
          } else {
            entries.putInt(more + values.size());
            values.writeBytes(content.array());
          }
        });
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(
        buffer(HEAD)
            .put((byte) 'I')
            .put((byte) 'I')
            .putShort((short) 42)
            .putInt(directory)
            .array());
    file.writeBytes(pixels.toByteArray());
    file.writeBytes(entries.array());
    file.writeBytes(values.toByteArray());
    return file.toByteArray();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
