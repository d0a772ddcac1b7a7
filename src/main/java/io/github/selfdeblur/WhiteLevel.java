package io.github.selfdeblur;

import java.util.OptionalDouble;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.integer.UnsignedByteType;

/** The grey value that stands for white. */
final class WhiteLevel {

  private static final double OF_8_BIT = 255;

  private WhiteLevel() {}

  /** The one that was given, else that of 8-bit images; other types have none. */
  static OptionalDouble of(RandomAccessibleInterval<?> image, OptionalDouble given) {
    boolean eightBit = image.getType() instanceof UnsignedByteType;
    return given.isPresent() || !eightBit ? given : OptionalDouble.of(OF_8_BIT);
  }
}
