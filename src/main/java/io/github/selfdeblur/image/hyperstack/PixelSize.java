package io.github.selfdeblur.image.hyperstack;

import ij.ImagePlus;
import ij.measure.Calibration;
import java.util.OptionalDouble;

/** The size of an image's pixels, as far as its calibration tells. */
public final class PixelSize {

  /** Pixels whose sides differ by less than this share are square. */
  private static final double TOLERANCE = 0.01;

  /** In cm, that of 2540 dpi: larger ones are what printers and scanners write. */
  private static final double LARGEST_CM = 0.001;

  /** A slice's distance that was never set is 1; beside px of less or more than these, µm or nm. */
  private static final double FINE = 0.5;

  private static final double COARSE = 20;

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
    return knownUm()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The image must have square pixels of a size in µm, nm or mm: give pixel, or"
                        + " set it with Image > Properties, got "
                        + describe(2)
                        + "."));
  }

  /** The side of a square pixel in the specimen, µm; empty where that is not known. */
  public OptionalDouble knownUm() {
    boolean square = Math.abs(calibration.pixelWidth / calibration.pixelHeight - 1) < TOLERANCE;
    return square ? inUm(calibration.pixelWidth) : OptionalDouble.empty();
  }

  /** The distance of slices, µm; empty where that is not known. */
  public OptionalDouble stepUm() {
    return isStepUnset() ? OptionalDouble.empty() : inUm(calibration.pixelDepth);
  }

  private OptionalDouble inUm(double length) {
    OptionalDouble unit = unitUm();
    return unit.isEmpty() || isPrint()
        ? OptionalDouble.empty()
        : OptionalDouble.of(unit.getAsDouble() * length);
  }

  /** The unit's length, µm; empty where it is none. */
  private OptionalDouble unitUm() {
    return LengthUnit.um(unit());
  }

  private String unit() {
    return calibration.getUnit();
  }

  /** Whether it says anything of the pixels. */
  boolean isSet() {
    return !LengthUnit.isNone(unit());
  }

  /** Whether it is that on paper or a screen, and not in the specimen. */
  boolean isPrint() {
    boolean centimetres = unitUm().equals(LengthUnit.um("cm"));
    return LengthUnit.isOfPrint(unit()) || centimetres && calibration.pixelWidth > LARGEST_CM;
  }

  /** Whether the distance of slices is the 1 that nobody has set. */
  boolean isStepUnset() {
    double side = calibration.pixelWidth;
    return calibration.pixelDepth == 1 && (side < FINE || side > COARSE);
  }

  /** Whether it compares with another. */
  boolean compares(PixelSize other) {
    boolean known = unitUm().isPresent() && other.unitUm().isPresent();
    boolean same = unit().equals(other.unit()) && isSet();
    return (known || same) && !isPrint() && !other.isPrint();
  }

  /** How many px of another image, that compares, a px of this one is long along x, y and z. */
  double[] over(PixelSize other) {
    double ratio = unitUm().orElse(1) / other.unitUm().orElse(1);
    return new double[] {
      ratio * calibration.pixelWidth / other.calibration.pixelWidth,
      ratio * calibration.pixelHeight / other.calibration.pixelHeight,
      ratio * calibration.pixelDepth / other.calibration.pixelDepth
    };
  }

  /** Such as "0.1x0.1 µm" in 2 dimensions, with the distance of slices in 3. */
  String describe(int dimensions) {
    String depth = dimensions > 2 ? "×" + (float) calibration.pixelDepth : "";
    float width = (float) calibration.pixelWidth;
    String size = width + "×" + (float) calibration.pixelHeight + depth;
    return size + " " + LengthUnit.shown(unit());
  }
}
