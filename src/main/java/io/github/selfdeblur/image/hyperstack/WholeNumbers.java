package io.github.selfdeblur.image.hyperstack;

import ij.ImagePlus;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;

/**
 * Grey values as the 8 or 16 bits of an input: multiplied by one factor, so that the brightest
 * fits, rounded; what lies below the type's range becomes its least value.
 */
public final class WholeNumbers {

  /** A signed 16-bit image's 0 is stored as this. */
  private static final int SIGNED_ZERO = 32768;

  private final boolean eightBit;
  private final int zero;
  private double maximum = Double.NEGATIVE_INFINITY;
  private long clipped;

  private WholeNumbers(boolean eightBit, int zero) {
    this.eightBit = eightBit;
    this.zero = zero;
  }

  /** Whether an image has a type to go back to; 32-bit has none to, and RGB never left it. */
  public static boolean apply(ImagePlus image) {
    return image.getBitDepth() == 8 || image.getBitDepth() == 16;
  }

  /**
   * For the results of {@code image}, 8- or 16-bit.
   *
   * @throws IllegalArgumentException with one sentence where its values have another scale
   */
  public static WholeNumbers like(ImagePlus image) {
    boolean signed = image.getCalibration().isSigned16Bit();
    if (image.getCalibration().calibrated() && !signed) {
      throw new IllegalArgumentException(
          "Output input needs grey values without a calibration function: choose output 32-bit.");
    }
    return new WholeNumbers(image.getBitDepth() == 8, signed ? SIGNED_ZERO : 0);
  }

  /** Looks at a plane that will be converted. */
  public void see(FloatProcessor plane) {
    for (float value : (float[]) plane.getPixels()) {
      maximum = Math.max(maximum, value);
    }
  }

  /** What all planes are multiplied by: 1 where the brightest px of all that were seen fits. */
  public double factor() {
    double most = (eightBit ? 255 : 65535) - zero;
    return maximum > most + 0.5 ? most / maximum : 1;
  }

  /** A plane in the type. */
  public ImageProcessor converted(FloatProcessor plane) {
    double factor = factor();
    int most = eightBit ? 255 : 65535;
    float[] values = (float[]) plane.getPixels();
    byte[] bytes = new byte[eightBit ? values.length : 0];
    short[] shorts = new short[eightBit ? 0 : values.length];
    for (int i = 0; i < values.length; i++) {
      long rounded = Math.round(factor * values[i]) + zero;
      clipped += rounded < 0 ? 1 : 0;
      int stored = (int) Math.max(0, Math.min(most, rounded));
      if (eightBit) {
        bytes[i] = (byte) stored;
      } else {
        shorts[i] = (short) stored;
      }
    }
    return eightBit
        ? new ByteProcessor(plane.getWidth(), plane.getHeight(), bytes, plane.getColorModel())
        : new ShortProcessor(plane.getWidth(), plane.getHeight(), shorts, plane.getColorModel());
  }

  /** How many px lay below the type's range. */
  public long clipped() {
    return clipped;
  }

  /** What is added to a grey value to store it. */
  public int zero() {
    return zero;
  }
}
