package io.github.selfdeblur.large.region;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A BigTIFF of 16-bit planes, a page each, little-endian, in two strips. */
final class BigTiff {

  private static final int ENTRIES = 9;
  private static final int DIRECTORY = 8 + ENTRIES * 20 + 8;

  private BigTiff() {}

  static byte[] of(int width, int height, short[]... planes) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ByteBuffer head = buffer(16).put((byte) 'I').put((byte) 'I').putShort((short) 43);
    file.writeBytes(head.putShort((short) 8).putShort((short) 0).putLong(16).array());
    int rows = (height + 1) / 2;
    int bytes = 2 * width * height;
    for (int i = 0; i < planes.length; i++) {
      long at = file.size();
      long offsets = at + DIRECTORY;
      long px = offsets + 32;
      ByteBuffer page = buffer(DIRECTORY + 32 + bytes + 4).putLong(ENTRIES);
      entry(page, 256, 1, width);
      entry(page, 257, 1, height);
      entry(page, 258, 1, 16);
      entry(page, 259, 1, 1);
      entry(page, 262, 1, 1);
      entry(page, 273, 2, offsets);
      entry(page, 277, 1, 1);
      entry(page, 278, 1, rows);
      entry(page, 279, 2, offsets + 16);
      page.putLong(i + 1 < planes.length ? at + page.capacity() : 0);
      // The second strip lies a few bytes behind the first.
      page.putLong(px).putLong(px + 2L * width * rows + 4);
      page.putLong(2L * width * rows).putLong(bytes - 2L * width * rows);
      for (int k = 0; k < planes[i].length; k++) {
        page.putShort((int) (px - at) + 2 * k + (k < width * rows ? 0 : 4), planes[i][k]);
      }
      file.writeBytes(page.array());
    }
    return file.toByteArray();
  }

  /** The same with a description of its first page, which then lies at the end. */
  static byte[] described(byte[] file, byte[] text) {
    ByteBuffer old = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int place = file.length + DIRECTORY + 20;
    ByteBuffer all = buffer(place + text.length).put(file).putLong(ENTRIES + 1);
    int first = (int) old.getLong(8);
    all.put(file, first + 8, 5 * 20);
    all.putShort((short) 270).putShort((short) 2).putLong(text.length).putLong(place);
    all.put(file, first + 8 + 5 * 20, 4 * 20 + 8).put(text);
    all.putLong(8, file.length);
    return all.array();
  }

  /** Whose type is a long of 64 bits. */
  private static void entry(ByteBuffer page, int tag, int count, long value) {
    page.putShort((short) tag).putShort((short) 16).putLong(count).putLong(value);
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
