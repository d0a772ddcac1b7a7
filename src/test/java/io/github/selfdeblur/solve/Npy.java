package io.github.selfdeblur.solve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads NumPy's files of little-endian float32 and float64 arrays in row-major order. */
final class Npy {

  private Npy() {}

  static double[] read(Path file) throws IOException {
    return parse(Files.readAllBytes(file));
  }

  static Map<String, double[]> readZip(Path file) throws IOException {
    Map<String, double[]> arrays = new LinkedHashMap<>();
    try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(file));
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        arrays.put(entry.getName().replaceAll("\\.npy$", ""), parse(zip.readAllBytes()));
      }
    }
    return arrays;
  }

  private static double[] parse(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int headerLength = buffer.getShort(8);
    String header = new String(bytes, 10, headerLength, StandardCharsets.US_ASCII);
    boolean single = header.contains("'<f4'");
    if (!single && !header.contains("'<f8'") || header.contains("'fortran_order': True")) {
      throw new IllegalArgumentException("Not a row-major float array: " + header);
    }
    buffer.position(10 + headerLength);
    double[] values = new double[buffer.remaining() / (single ? 4 : 8)];
    for (int i = 0; i < values.length; i++) {
      values[i] = single ? buffer.getFloat() : buffer.getDouble();
    }
    return values;
  }
}
