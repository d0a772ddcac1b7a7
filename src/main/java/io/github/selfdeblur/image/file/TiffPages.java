package io.github.selfdeblur.image.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what TIFFs and BigTIFFs say of their pages. */
public final class TiffPages {

  private static final int DESCRIPTION = 270;
  private static final int OFFSETS = 273;
  private static final int LENGTHS = 279;
  private static final int TILE_OFFSETS = 324;
  private static final int TILE_LENGTHS = 325;

  private static final int MAGIC = 42;
  private static final int BIG_MAGIC = 43;

  /** Bytes of a value by its type, where it is a whole number: 16, 32 and 64 bits. */
  private static final Map<Integer, Integer> WHOLE = Map.of(3, 2, 4, 4, 16, 8);

  private static final int MOST_BYTES = 1 << 26;

  private final RandomAccessFile in;
  private final ByteOrder order;
  private final boolean big;

  /** Where what the page refers to ends. */
  private long end;

  private TiffPages(RandomAccessFile in, ByteOrder order, boolean big) {
    this.in = in;
    this.order = order;
    this.big = big;
  }

  /** The first page; empty where the file is no TIFF, or its header is damaged. */
  public static Optional<TiffHeader> first(Path file) {
    return read(file, 1).stream().findFirst();
  }

  /** All pages, up to the first that is damaged. */
  public static List<TiffHeader> all(Path file) {
    return read(file, Integer.MAX_VALUE);
  }

  private static List<TiffHeader> read(Path file, int most) {
    List<TiffHeader> pages = new ArrayList<>();
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      short mark = in.readShort();
      ByteOrder order = mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
      int magic = bytes(in, 2, 2, order).getShort();
      boolean isTiff = (mark == 0x4949 || mark == 0x4D4D) && (magic == MAGIC || magic == BIG_MAGIC);
      if (isTiff) {
        new TiffPages(in, order, magic == BIG_MAGIC).read(pages, most);
      }
    } catch (IOException | RuntimeException e) {
      return pages; // what comes next is damaged
    }
    return pages;
  }

  private void read(List<TiffHeader> pages, int most) throws IOException {
    Set<Long> seen = new HashSet<>(Set.of(0L));
    long at = big ? long64(bytes(8, 8), 0) : long32(bytes(4, 4), 0);
    while (pages.size() < most && seen.add(at)) {
      int head = big ? 8 : 2;
      ByteBuffer count = bytes(at, head);
      int entries = (int) (big ? count.getLong(0) : Short.toUnsignedLong(count.getShort(0)));
      int size = big ? 20 : 12;
      ByteBuffer directory = bytes(at + head, entries * size + (big ? 8 : 4));
      at = big ? long64(directory, entries * size) : long32(directory, entries * size);
      end = at;
      pages.add(page(directory, entries, size));
    }
  }

  private TiffHeader page(ByteBuffer directory, int entries, int size) throws IOException {
    Map<Integer, Integer> tags = new HashMap<>();
    long[] offsets = {};
    long[] lengths = {};
    boolean shortOffsets = false;
    String description = "";
    double[] pxPerUnit = new double[2];
    for (int entry = 0; entry < entries * size; entry += size) {
      int tag = Short.toUnsignedInt(directory.getShort(entry));
      int type = Short.toUnsignedInt(directory.getShort(entry + 2));
      if (tag == DESCRIPTION) {
        ByteBuffer text = content(directory, entry, 1);
        description = StandardCharsets.UTF_8.decode(text).toString().strip();
      } else if (tag == TiffHeader.X_RESOLUTION || tag == TiffHeader.Y_RESOLUTION) {
        pxPerUnit[tag - TiffHeader.X_RESOLUTION] = ratio(content(directory, entry, 8));
      } else if (WHOLE.containsKey(type) && count(directory, entry) > 0) {
        long[] values = values(directory, entry, WHOLE.get(type));
        tags.put(tag, values.length == 0 ? 0 : (int) values[0]);
        if (tag == OFFSETS || tag == TILE_OFFSETS) {
          offsets = values;
          shortOffsets = WHOLE.get(type) == 2 && values.length > 1;
        } else if (tag == LENGTHS || tag == TILE_LENGTHS) {
          lengths = values;
        }
      }
    }
    for (int i = 0; i < Math.min(offsets.length, lengths.length); i++) {
      end = Math.max(end, offsets[i] + lengths[i]);
    }
    return new TiffHeader(
        order, big, tags, offsets, lengths, shortOffsets, description, pxPerUnit, end);
  }

  /** Of two whole numbers; 0 where there are none. */
  private static double ratio(ByteBuffer content) {
    double above = content.remaining() < 8 ? 0 : Integer.toUnsignedLong(content.getInt());
    return above == 0 ? 0 : above / Integer.toUnsignedLong(content.getInt());
  }

  private int count(ByteBuffer directory, int entry) {
    long count = big ? long64(directory, entry + 4) : long32(directory, entry + 4);
    return (int) Math.min(count, MOST_BYTES);
  }

  private long[] values(ByteBuffer directory, int entry, int bytes) throws IOException {
    ByteBuffer content = content(directory, entry, bytes);
    long[] values = new long[content.remaining() / bytes];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (bytes) {
            case 2 -> Short.toUnsignedLong(content.getShort());
            case 4 -> Integer.toUnsignedLong(content.getInt());
            default -> content.getLong();
          };
    }
    return values;
  }

  /** The values of an entry: in itself where there is room, else elsewhere; none if cut off. */
  private ByteBuffer content(ByteBuffer directory, int entry, int bytes) throws IOException {
    long all = (long) count(directory, entry) * bytes;
    int at = entry + (big ? 12 : 8);
    if (all <= (big ? 8 : 4)) {
      return directory.slice(at, (int) all).order(order);
    }
    long place = big ? long64(directory, at) : long32(directory, at);
    end = Math.max(end, place + all);
    return place + all > in.length() ? ByteBuffer.allocate(0) : bytes(place, all);
  }

  private static long long32(ByteBuffer bytes, int at) {
    return Integer.toUnsignedLong(bytes.getInt(at));
  }

  private static long long64(ByteBuffer bytes, int at) {
    return bytes.getLong(at);
  }

  private ByteBuffer bytes(long at, long count) throws IOException {
    return bytes(in, at, count, order);
  }

  private static ByteBuffer bytes(RandomAccessFile in, long at, long count, ByteOrder order)
      throws IOException {
    if (count < 0 || count > MOST_BYTES || at + count > in.length()) {
      throw new IOException("beyond the end");
    }
    byte[] bytes = new byte[(int) count];
    in.seek(at);
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(order);
  }
}
