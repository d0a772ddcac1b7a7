package io.github.selfdeblur.large.region;

import io.github.selfdeblur.image.file.TiffHeader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where the px of an uncompressed grey plane lie in a TIFF.
 *
 * @param page what the TIFF says of it
 * @param shift bytes by which it lies behind the page's own plane
 */
record TiffPlane(TiffHeader page, long shift) {

  private static final int NONE = 1;
  private static final int BLACK_IS_ZERO = 1;
  private static final int UNSIGNED = 1;
  private static final int FLOATING_POINT = 3;
  private static final Set<Integer> BITS = Set.of(8, 16, 32);
  private static final int MOST_BYTES = 1 << 20;

  /** Why a page cannot be read by regions, such as "it is compressed"; empty where it can. */
  static Optional<String> refusal(TiffHeader page) {
    int bits = page.tag(TiffHeader.BITS, 1);
    int format = page.tag(TiffHeader.SAMPLE_FORMAT, UNSIGNED);
    if (page.tag(TiffHeader.COMPRESSION, NONE) > NONE) {
      return Optional.of("it is compressed");
    } else if (page.isTiled()) {
      return Optional.of("its px lie in tiles");
    } else if (page.tag(TiffHeader.SAMPLES, 1) != 1
        || page.tag(TiffHeader.PHOTOMETRIC, BLACK_IS_ZERO) != BLACK_IS_ZERO) {
      return Optional.of("it is in colour or inverted");
    } else if (!BITS.contains(bits) || format != (bits == 32 ? FLOATING_POINT : UNSIGNED)) {
      String kind = format == UNSIGNED ? "unsigned" : format == 2 ? "signed" : "floating-point";
      return Optional.of(String.format(Locale.ROOT, "its px are %s, of %d bits", kind, bits));
    } else if (page.offsets().length == 0) {
      return Optional.of("it has no strips");
    }
    return Optional.empty();
  }

  int width() {
    return page.tag(TiffHeader.WIDTH, 0);
  }

  int height() {
    return page.tag(TiffHeader.HEIGHT, 0);
  }

  int bytesPerPx() {
    return page.tag(TiffHeader.BITS, 8) / 8;
  }

  long bytes() {
    return (long) width() * height() * bytesPerPx();
  }

  /** Where the plane's px end in the file. */
  long end() {
    int last = height() - 1;
    return place(last) + (long) width() * bytesPerPx();
  }

  /** Where a row begins in the file. */
  private long place(int row) {
    int rows = rowsPerStrip();
    long inStrip = (long) (row % rows) * width() * bytesPerPx();
    return shift + page.offsets()[row / rows] + inStrip;
  }

  private int rowsPerStrip() {
    int told = page.tag(TiffHeader.ROWS_PER_STRIP, height());
    return page.isContiguous() || told <= 0 ? height() : Math.min(told, height());
  }

  /** Reads a rectangle; see {@link RegionReader#read}. */
  void read(RandomAccessFile in, int left, int top, int w, int h, float[] to, int at)
      throws IOException {
    int stripRows = rowsPerStrip();
    boolean whole = w == width();
    int most = whole ? Math.max(1, MOST_BYTES / (w * bytesPerPx())) : 1;
    for (int row = 0; row < h; ) {
      int inStrip = stripRows - (top + row) % stripRows;
      int rows = Math.min(Math.min(most, inStrip), h - row);
      byte[] bytes = new byte[rows * w * bytesPerPx()];
      in.seek(place(top + row) + (long) left * bytesPerPx());
      in.readFully(bytes);
      decode(ByteBuffer.wrap(bytes).order(page.order()), to, at + row * w, rows * w);
      row += rows;
    }
  }

  private void decode(ByteBuffer bytes, float[] to, int at, int count) {
    switch (bytesPerPx()) {
      case 1 -> {
        for (int i = 0; i < count; i++) {
          to[at + i] = Byte.toUnsignedInt(bytes.get(i));
        }
      }
      case 2 -> {
        for (int i = 0; i < count; i++) {
          to[at + i] = Short.toUnsignedInt(bytes.getShort(2 * i));
        }
      }
      default -> bytes.asFloatBuffer().get(to, at, count);
    }
  }
}
