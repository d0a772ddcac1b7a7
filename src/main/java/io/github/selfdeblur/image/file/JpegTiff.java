package io.github.selfdeblur.image.file;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileInfo;
import ij.measure.Calibration;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.stream.ImageInputStream;

/** TIFFs whose pixels are JPEGs: Java reads them, ImageJ takes them for grey values. */
final class JpegTiff {

  /** Java's own reader; there may be others that know less. */
  private static final String JAVAS = "com.sun.imageio.";

  private static final int CENTIMETRE = 3;

  private JpegTiff() {}

  /**
   * The pages of the first one's size.
   *
   * @throws IOException with one sentence where it cannot be read
   */
  static ImagePlus open(Path file) throws IOException {
    WholeTiff.checkStrips(file);
    ImageReader reader = reader();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      ImagePlus image = new ImagePlus(file.getFileName().toString(), pages(reader));
      image.setCalibration(calibration(reader));
      FileInfo from = new FileInfo();
      from.fileFormat = FileInfo.IMAGEIO;
      from.fileName = image.getTitle();
      from.directory = file.toAbsolutePath().getParent() + File.separator;
      image.setFileInfo(from);
      return image;
    } catch (IOException | RuntimeException e) {
      throw new IOException(file + " is a damaged TIFF of JPEGs.", e);
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader reader() throws IOException {
    for (Iterator<ImageReader> all = ImageIO.getImageReadersByFormatName("tiff"); all.hasNext(); ) {
      ImageReader reader = all.next();
      if (reader.getClass().getName().startsWith(JAVAS)) {
        return reader;
      }
    }
    throw new IOException("This Java reads no TIFF.");
  }

  private static ImageStack pages(ImageReader reader) throws IOException {
    ImageProcessor first = page(reader, 0);
    ImageStack stack = new ImageStack(first.getWidth(), first.getHeight());
    stack.addSlice(first);
    for (int i = 1; i < reader.getNumImages(true); i++) {
      boolean same =
          reader.getWidth(i) == first.getWidth() && reader.getHeight(i) == first.getHeight();
      if (same) {
        stack.addSlice(page(reader, i));
      }
    }
    return stack;
  }

  private static ImageProcessor page(ImageReader reader, int page) throws IOException {
    BufferedImage image = reader.read(page);
    int width = image.getWidth();
    int height = image.getHeight();
    if (image.getRaster().getNumBands() > 1) {
      return new ColorProcessor(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }
    float[] greys = image.getRaster().getSamples(0, 0, width, height, 0, (float[]) null);
    return new FloatProcessor(width, height, greys).convertToByteProcessor(false);
  }

  /** Pixels in cm; an inch is one of prints. */
  private static Calibration calibration(ImageReader reader) throws IOException {
    TIFFDirectory tags = TIFFDirectory.createFromMetadata(reader.getImageMetadata(0));
    Calibration calibration = new Calibration();
    if (tags.containsTIFFField(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT)
        && tags.containsTIFFField(BaselineTIFFTagSet.TAG_X_RESOLUTION)
        && tags.containsTIFFField(BaselineTIFFTagSet.TAG_Y_RESOLUTION)
        && tags.getTIFFField(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT).getAsInt(0) == CENTIMETRE) {
      calibration.setUnit("cm");
      calibration.pixelWidth =
          1 / tags.getTIFFField(BaselineTIFFTagSet.TAG_X_RESOLUTION).getAsDouble(0);
      calibration.pixelHeight =
          1 / tags.getTIFFField(BaselineTIFFTagSet.TAG_Y_RESOLUTION).getAsDouble(0);
    }
    return calibration;
  }
}
