package io.github.selfdeblur.image;

import ij.ImagePlus;
import ij.process.ImageProcessor;
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
      digest.update(bytes(image.getStack().getProcessor(index)));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static ByteBuffer bytes(ImageProcessor plane) {
    int count = plane.getPixelCount();
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(count, 4)).order(ByteOrder.LITTLE_ENDIAN);
    Object pixels = plane.getPixels();
    if (pixels instanceof byte[] values) {
      return ByteBuffer.wrap(values);
    } else if (pixels instanceof short[] values) {
      bytes.asShortBuffer().put(values);
      bytes.position(2 * count);
    } else if (pixels instanceof float[] values) {
      bytes.asFloatBuffer().put(values);
      bytes.position(4 * count);
    } else {
      for (int rgb : (int[]) pixels) {
        bytes.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
      }
    }
    return bytes.flip();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java has SHA-256", e);
    }
  }
}
