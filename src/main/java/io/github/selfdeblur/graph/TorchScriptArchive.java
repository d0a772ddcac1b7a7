package io.github.selfdeblur.graph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The file format of a TorchScript module: an uncompressed zip with the code as text and the
 * module's (here empty) state as a Python pickle.
 */
public final class TorchScriptArchive {

  /** Protocol 2; an empty tuple; stop. */
  private static final String NO_CONSTANTS = "\u0080\u0002).";

  /** Protocol 2; a new {@code __torch__.Function} whose state is {training: true}; stop. */
  private static final String STATE =
      "\u0080\u0002c__torch__\nFunction\n)\u0081}X\u0008\u0000\u0000\u0000training\u0088sb.";

  private TorchScriptArchive() {}

  /** The file of a module of class {@code Function} that has this code and no state. */
  public static byte[] of(String source) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      store(zip, "function/data.pkl", STATE.getBytes(StandardCharsets.ISO_8859_1));
      store(zip, "function/code/__torch__.py", source.getBytes(StandardCharsets.US_ASCII));
      store(zip, "function/constants.pkl", NO_CONSTANTS.getBytes(StandardCharsets.ISO_8859_1));
      store(zip, "function/version", "3\n".getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.toByteArray();
  }

  private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setTime(0);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
