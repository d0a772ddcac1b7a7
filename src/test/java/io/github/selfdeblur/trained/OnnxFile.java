package io.github.selfdeblur.trained;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes an ONNX file with one convolution: messages of Protocol Buffers, whose numbers of fields
 * are those of onnx.proto3.
 */
final class OnnxFile {

  private static final int FLOAT = 1;
  private static final int SIDE = 3;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private OnnxFile() {}

  /** Of a plane of any size, the sum of the 3×3 px round each px, weighted; black borders. */
  static Path convolution(float[] kernel, Path file) throws IOException {
    OnnxFile node =
        new OnnxFile()
            .text(1, "in")
            .text(1, "kernel")
            .text(2, "out")
            .text(4, "Conv")
            .message(5, new OnnxFile().text(1, "pads").numbers(8, 1, 1, 1, 1).number(20, 7));
    ByteBuffer raw = ByteBuffer.allocate(4 * kernel.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(kernel);
    OnnxFile weights =
        new OnnxFile()
            .numbers(1, 1, 1, SIDE, SIDE)
            .number(2, FLOAT)
            .text(8, "kernel")
            .data(9, raw.array());
    OnnxFile graph =
        new OnnxFile()
            .message(1, node)
            .text(2, "graph")
            .message(5, weights)
            .message(11, plane("in"))
            .message(12, plane("out"));
    OnnxFile model =
        new OnnxFile()
            .number(1, 8)
            .message(7, graph)
            .message(8, new OnnxFile().text(1, "").number(2, 13));
    return Files.write(file, model.bytes.toByteArray());
  }

  private static OnnxFile plane(String name) {
    OnnxFile one = new OnnxFile().number(1, 1);
    OnnxFile shape =
        new OnnxFile()
            .message(1, one)
            .message(1, one)
            .message(1, new OnnxFile().text(2, "height"))
            .message(1, new OnnxFile().text(2, "width"));
    OnnxFile tensor = new OnnxFile().number(1, FLOAT).message(2, shape);
    return new OnnxFile().text(1, name).message(2, new OnnxFile().message(1, tensor));
  }

  private OnnxFile number(int field, long value) {
    varint((long) field << 3);
    varint(value);
    return this;
  }

  private OnnxFile numbers(int field, long... values) {
    for (long value : values) {
      number(field, value);
    }
    return this;
  }

  private OnnxFile text(int field, String value) {
    return data(field, value.getBytes(StandardCharsets.UTF_8));
  }

  private OnnxFile message(int field, OnnxFile value) {
    return data(field, value.bytes.toByteArray());
  }

  private OnnxFile data(int field, byte[] value) {
    varint((long) field << 3 | 2);
    varint(value.length);
    bytes.writeBytes(value);
    return this;
  }

  private void varint(long value) {
    long rest = value;
    while (rest >= 0x80) {
      bytes.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }
}
