package io.github.selfdeblur.large;

import io.github.selfdeblur.image.file.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A deconvolved tile on disk: its sums, then its values. */
record TileFile(Path file) {

  private static final int HEAD = 3 * Double.BYTES;
  private static final int CHUNK = 1 << 16;

  boolean isThere() {
    return Files.isRegularFile(file);
  }

  /** Writes it whole or not at all. */
  void write(TileSums sums, float... values) throws IOException {
    AtomicFile.write(file, out -> write(sums, values, out));
  }

  private static void write(TileSums sums, float[] values, OutputStream out) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    out.write(
        head.putDouble(sums.sharp()).putDouble(sums.blurry()).putDouble(sums.least()).array());
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Float.BYTES);
    for (int from = 0; from < values.length; from += CHUNK) {
      int count = Math.min(CHUNK, values.length - from);
      chunk.asFloatBuffer().put(values, from, count);
      out.write(chunk.array(), 0, count * Float.BYTES);
    }
  }

  TileSums sums() throws IOException {
    ByteBuffer head = bytes(0, HEAD);
    return new TileSums(head.getDouble(), head.getDouble(), head.getDouble());
  }

  /**
   * Some of its values.
   *
   * @param from the first
   */
  float[] values(long from, int count) throws IOException {
    float[] values = new float[count];
    bytes(HEAD + from * Float.BYTES, count * Float.BYTES).asFloatBuffer().get(values);
    return values;
  }

  private ByteBuffer bytes(long at, int count) throws IOException {
    byte[] bytes = new byte[count];
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(at);
      in.readFully(bytes);
    }
    return ByteBuffer.wrap(bytes);
  }
}
