package io.github.selfdeblur.image;

import ij.ImagePlus;
import ij.measure.Calibration;
import java.util.OptionalDouble;

/** The size of an image's pixels, as far as its calibration tells. */
public final class PixelSize {

  /** Pixels whose sides differ by less than this share are square. */
  private static final double TOLERANCE = 0.01;

  private final Calibration calibration;

  private PixelSize(Calibration calibration) {
    this.calibration = calibration;
  }

  /** That of {@code image}. */
  public static PixelSize of(ImagePlus image) {
    return new PixelSize(image.getCalibration());
  }

  /**
   * The side of a square pixel, µm.
   *
   * @throws IllegalArgumentException with one sentence where that is not known
   */
  public double lateralUm() {
    OptionalDouble unit = unitUm();
    boolean square = Math.abs(calibration.pixelWidth / calibration.pixelHeight - 1) < TOLERANCE;
    if (unit.isEmpty() || !square) {
      throw new IllegalArgumentException(
          "The image must have square pixels of a size in um, nm or mm: give pixel, or set it with"
              + " Image > Properties, got "
              + describe()
              + ".");
    }
    return unit.getAsDouble() * calibration.pixelWidth;
  }

  /** The unit's length, µm; empty where it is none. */
  private OptionalDouble unitUm() {
    return switch (calibration.getUnit()) {
      case "micron", "microns", "um", "\u00b5m", "\u03bcm", "micrometer" -> OptionalDouble.of(1);
      case "nm" -> OptionalDouble.of(1e-3);
      case "mm" -> OptionalDouble.of(1e3);
      default -> OptionalDouble.empty();
    };
  }

  /**
   * How many px of another image a px of this one is long along x, y and z; 1 where the units are
   * not known or do not compare.
   */
  double[] over(PixelSize other) {
    double ratio;
    if (unitUm().isPresent() && other.unitUm().isPresent()) {
      ratio = unitUm().getAsDouble() / other.unitUm().getAsDouble();
    } else {
      boolean same = calibration.getUnit().equals(other.calibration.getUnit());
      ratio = same && calibration.scaled() && other.calibration.scaled() ? 1 : Double.NaN;
    }
    if (Double.isNaN(ratio)) {
      return new double[] {1, 1, 1};
    }
    return new double[] {
      ratio * calibration.pixelWidth / other.calibration.pixelWidth,
      ratio * calibration.pixelHeight / other.calibration.pixelHeight,
      ratio * calibration.pixelDepth / other.calibration.pixelDepth
    };
  }

  /** Such as "0.1x0.1 micron". */
  String describe() {
    float width = (float) calibration.pixelWidth;
    float height = (float) calibration.pixelHeight;
    return width + "x" + height + " " + calibration.getUnit();
  }
}
