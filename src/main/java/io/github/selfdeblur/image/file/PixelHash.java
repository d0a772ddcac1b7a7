package io.github.selfdeblur.image.file;

import ij.ImagePlus;
import ij.process.ImageProcessor;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.options.StackOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over the pixel values of planes, as they are stored: plane after plane in ImageJ's order,
 * row by row from the top, each row from the left; 8-bit a byte a px, 16-bit two, 32-bit the four
 * of IEEE 754, the least significant first; RGB red, green, blue. That is what Python's {@code
 * hashlib.sha256(array.tobytes())} gives for an array of those planes.
 */
public final class PixelHash {

  private static final int PIECE_PX = 1 << 14;

  private PixelHash() {}

  /**
   * Of the planes that were chosen; of a virtual stack one is loaded at a time.
   *
   * @return 64 hexadecimal digits
   */
  public static String of(ImagePlus image, StackOptions choice) {
    MessageDigest digest = sha256();
    for (PlaneSet.Position at : PlaneSet.of(image, choice).at()) {
      int index = image.getStackIndex(at.channel(), at.slice(), at.frame());
      ImageProcessor plane = image.getStack().getProcessor(index);
      update(digest, plane.getPixels(), plane.getPixelCount());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Of grey values. */
  public static String of(float... values) {
    MessageDigest digest = sha256();
    update(digest, values, values.length);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Piece by piece: all bytes of a plane may be more than an array holds. */
  private static void update(MessageDigest digest, Object pixels, int count) {
    ByteBuffer piece = ByteBuffer.allocate(4 * PIECE_PX).order(ByteOrder.LITTLE_ENDIAN);
    int part;
    for (int from = 0; from < count; from += part) {
      part = Math.min(PIECE_PX, count - from);
      piece.clear();
      put(piece, pixels, from, part);
      digest.update(piece.flip());
    }
  }

  private static void put(ByteBuffer bytes, Object pixels, int from, int count) {
    if (pixels instanceof byte[] values) {
      bytes.put(values, from, count);
    } else if (pixels instanceof short[] values) {
      bytes.asShortBuffer().put(values, from, count);
      bytes.position(2 * count);
    } else if (pixels instanceof float[] values) {
      bytes.asFloatBuffer().put(values, from, count);
      bytes.position(4 * count);
    } else {
      int[] colours = (int[]) pixels;
      for (int i = from; i < from + count; i++) {
        bytes.put((byte) (colours[i] >> 16));
        bytes.put((byte) (colours[i] >> 8));
        bytes.put((byte) colours[i]);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256", e);
    }
  }
}
