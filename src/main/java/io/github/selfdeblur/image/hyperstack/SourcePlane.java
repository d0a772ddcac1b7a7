package io.github.selfdeblur.image.hyperstack;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import io.github.selfdeblur.grid.ImgLib2;
import java.awt.Rectangle;
import java.util.OptionalDouble;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * The plane of an ImageJ image that is deblurred: the current slice; of an RGB image its luma. A
 * ROI does not matter. Grey values are calibrated ones where the image has a calibration function.
 */
public final class SourcePlane {

  /** What the title of a PSF adds to that of its image. */
  public static final String PSF_SUFFIX = "-PSF";

  public static final String DEBLURRED_SUFFIX = "-deblurred";

  private static final double WHITE = 255;

  private final ImagePlus image;
  private final ImageProcessor plane;
  private final FloatProcessor grey;

  private SourcePlane(ImagePlus image, ImageProcessor plane) {
    this.image = image;
    this.plane = plane;
    grey = new FloatProcessor(plane.getWidth(), plane.getHeight(), values(image, plane));
  }

  /**
   * The current plane of {@code image}.
   *
   * @throws IllegalArgumentException where there is no image
   */
  public static SourcePlane current(ImagePlus image) {
    ImageProcessor plane = image == null ? null : image.getProcessor();
    if (plane == null || plane.getPixels() == null) {
      throw new IllegalArgumentException("There is no image: open one first.");
    }
    return new SourcePlane(image, plane);
  }

  /** One plane of a stack; of a virtual one only this plane is loaded. */
  public static SourcePlane at(ImagePlus image, PlaneSet.Position position) {
    int index = image.getStackIndex(position.channel(), position.slice(), position.frame());
    return new SourcePlane(image, image.getStack().getProcessor(index));
  }

  /** The grey values of a plane of {@code image}. */
  static float[] values(ImagePlus image, ImageProcessor plane) {
    if (image.getType() == ImagePlus.COLOR_RGB) {
      return (float[]) Luma.of(plane).getPixels();
    }
    ImageProcessor copy = plane.duplicate();
    copy.setCalibrationTable(image.getCalibration().getCTable());
    return (float[]) copy.convertToFloatProcessor().getPixels();
  }

  /** A part of the plane. */
  public SourcePlane cropped(Rectangle part) {
    ImageProcessor copy = plane.duplicate();
    copy.setRoi(part);
    return new SourcePlane(image, copy.crop());
  }

  private boolean isRgb() {
    return image.getType() == ImagePlus.COLOR_RGB;
  }

  /** The grey values, (width, height). */
  public Img<FloatType> pixels() {
    float[] values = (float[]) grey.getPixels();
    return ArrayImgs.floats(values, grey.getWidth(), grey.getHeight());
  }

  /** The white of an RGB image that makes use of its 8 bits; empty for all others. */
  public OptionalDouble whiteOfColours() {
    boolean used = isRgb() && ImgLib2.grid(pixels()).maximum() > WHITE / 2;
    return used ? OptionalDouble.of(WHITE) : OptionalDouble.empty();
  }

  /** The grey value that is white: 255 for 8-bit and RGB images, else not fixed. */
  public OptionalDouble whiteLevel() {
    boolean eightBit = image.getBitDepth() == 8 && !image.getCalibration().calibrated();
    return eightBit || isRgb() ? OptionalDouble.of(WHITE) : OptionalDouble.empty();
  }

  /**
   * A window-ready image of the deblurred plane: 32-bit on the source's grey scale, or RGB with the
   * source's chroma; with its calibration, LUT and display range.
   *
   * @param info is added to the source's own info
   */
  public ImagePlus deblurred(Img<FloatType> sharp, String info) {
    return sharp(DEBLURRED_SUFFIX, sharp, info);
  }

  /** The same, its title the source's with {@code suffix}. */
  public ImagePlus sharp(String suffix, Img<FloatType> sharp, String info) {
    ImageProcessor processor = processor(sharp);
    ImagePlus result = titled(suffix, stackOf(processor), info);
    return isRgb() ? result : displayedLikeSource(result);
  }

  /** The plane with other grey values, 32-bit; of an RGB image with its chroma. */
  public ImageProcessor processor(RandomAccessibleInterval<FloatType> sharp) {
    FloatProcessor processor = processorOf(sharp);
    if (isRgb()) {
      return Luma.replace(plane, processor);
    }
    processor.setColorModel(plane.getColorModel());
    return processor;
  }

  private ImagePlus displayedLikeSource(ImagePlus result) {
    return displayedLike(image, result);
  }

  /** Gives an image of the same grey scale the display range of {@code source}. */
  public static ImagePlus displayedLike(ImagePlus source, ImagePlus result) {
    Calibration calibration = source.getCalibration();
    result.setDisplayRange(
        calibration.getCValue(source.getDisplayRangeMin()),
        calibration.getCValue(source.getDisplayRangeMax()));
    return result;
  }

  /** The same, always 32-bit. */
  public ImagePlus grey(String suffix, Img<FloatType> values, String info) {
    ImageProcessor processor = processorOf(values);
    if (!isRgb()) {
      processor.setColorModel(plane.getColorModel());
    }
    return displayedLikeSource(titled(suffix, stackOf(processor), info));
  }

  /** A window-ready image of the PSF, 32-bit, of the source's pixel size. */
  public ImagePlus psf(Img<FloatType> psf, String info) {
    ImageProcessor processor = processorOf(psf);
    processor.resetMinAndMax();
    return titled(PSF_SUFFIX, stackOf(processor), info);
  }

  private static ImageStack stackOf(ImageProcessor processor) {
    ImageStack stack = new ImageStack(processor.getWidth(), processor.getHeight());
    stack.addSlice(processor);
    return stack;
  }

  private ImagePlus titled(String suffix, ImageStack pixels, String info) {
    return titled(image, suffix, pixels, info);
  }

  /**
   * Named after its source, with the source's pixel size; without its calibration function.
   *
   * @param info is added to the source's own info
   */
  public static ImagePlus titled(ImagePlus image, String suffix, ImageStack pixels, String info) {
    ImagePlus result = new ImagePlus(image.getTitle() + suffix, pixels);
    Calibration calibration = image.getCalibration().copy();
    calibration.disableDensityCalibration();
    result.setCalibration(calibration);
    String own = image.getInfoProperty();
    result.setProperty("Info", own == null ? info : own + "\n" + info);
    return result;
  }

  public static FloatProcessor processorOf(RandomAccessibleInterval<FloatType> plane) {
    FloatProcessor processor =
        new FloatProcessor((int) plane.dimension(0), (int) plane.dimension(1));
    float[] values = (float[]) processor.getPixels();
    int i = 0;
    for (FloatType value : Views.flatIterable(plane)) {
      values[i++] = value.get();
    }
    return processor;
  }
}
