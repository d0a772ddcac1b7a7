package io.github.selfdeblur.large.region;

import ij.measure.Calibration;
import io.github.selfdeblur.image.file.TiffHeader;
import io.github.selfdeblur.image.optics.OmePlanes;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * What the text in a TIFF tells of its planes, by ImageJ or in OME-XML.
 *
 * @param shape of the image
 * @param places of the planes in the file, from 0, in the order of ImageJ
 * @param calibration as ImageJ would say it
 */
record TiffText(ImageShape shape, int[] places, Calibration calibration) {

  private static final int INCH = 2;

  /**
   * Of a file.
   *
   * @param pages all of one size
   * @throws IOException with one sentence where it is not clear what the planes are
   */
  static TiffText of(Path file, List<TiffHeader> pages) throws IOException {
    TiffHeader first = pages.get(0);
    if (first.isOme()) {
      return ofOme(
          first,
          OmePlanes.of(first.description(), pages.size())
              .orElseThrow(
                  () ->
                      RegionFiles.refused(
                          file, "its OME-XML does not tell what its planes are, one by one")));
    }
    Properties text = text(first);
    if (!text.getProperty("c0", "0").equals("0") || text.containsKey("cf")) {
      throw RegionFiles.refused(file, "its grey values are calibrated");
    }
    int count = whole(text, "images", pages.size());
    ImageShape told = shape(first, text);
    ImageShape shape = told.planes() == count ? told : shapeOf(first, 1, count, 1);
    return new TiffText(shape, IntStream.range(0, count).toArray(), calibration(first, text));
  }

  private static Properties text(TiffHeader page) throws IOException {
    Properties text = new Properties();
    if (page.description().startsWith("ImageJ=")) {
      text.load(new StringReader(page.description()));
    }
    return text;
  }

  private static ImageShape shape(TiffHeader page, Properties text) {
    return shapeOf(
        page, whole(text, "channels", 1), whole(text, "slices", 1), whole(text, "frames", 1));
  }

  private static ImageShape shapeOf(TiffHeader page, int channels, int slices, int frames) {
    int width = page.tag(TiffHeader.WIDTH, 0);
    return new ImageShape(width, page.tag(TiffHeader.HEIGHT, 0), channels, slices, frames);
  }

  private static int whole(Properties text, String key, int otherwise) {
    return (int) number(text, key, otherwise);
  }

  private static double number(Properties text, String key, double otherwise) {
    try {
      return Double.parseDouble(text.getProperty(key, ""));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static Calibration calibration(TiffHeader page, Properties text) {
    Calibration calibration = new Calibration();
    int unit = page.tag(TiffHeader.RESOLUTION_UNIT, 1);
    String named = unit == TiffHeader.CENTIMETRE ? "cm" : unit == INCH ? "inch" : "pixel";
    calibration.setUnit(text.getProperty("unit", named));
    if (!calibration.getUnit().equals("pixel")) {
      calibration.pixelWidth = side(page.pxPerUnit()[0]);
      calibration.pixelHeight = side(page.pxPerUnit()[1]);
    }
    calibration.pixelDepth = number(text, "spacing", 1);
    calibration.frameInterval = number(text, "finterval", 0);
    return calibration;
  }

  private static double side(double pxPerUnit) {
    return pxPerUnit > 0 ? 1 / pxPerUnit : 1;
  }

  private static TiffText ofOme(TiffHeader page, OmePlanes planes) {
    int[] sizes = planes.sizes();
    Calibration calibration = new Calibration();
    double[] um = planes.pixelUm();
    if (um[0] > 0) {
      calibration.setUnit("micron");
      calibration.pixelWidth = um[0];
      calibration.pixelHeight = um[1] > 0 ? um[1] : um[0];
      calibration.pixelDepth = um[2] > 0 ? um[2] : 1;
    }
    return new TiffText(shapeOf(page, sizes[0], sizes[1], sizes[2]), planes.places(), calibration);
  }
}
