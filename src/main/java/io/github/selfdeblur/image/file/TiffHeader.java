package io.github.selfdeblur.image.file;

import java.nio.ByteOrder;
import java.util.Map;

/**
 * What a TIFF says of a page, as far as it matters to who can read it.
 *
 * @param order of the bytes of numbers
 * @param big whether it is a BigTIFF
 * @param tags the first value of each that is a whole number
 * @param offsets where its strips or tiles begin
 * @param lengths their bytes
 * @param shortOffsets whether several offsets are numbers of 16 bits
 * @param description empty where there is none
 * @param pxPerUnit along x and y; 0 where that is not told
 * @param end of its pixels and of all else it refers to, in bytes from the beginning of the file
 */
public record TiffHeader(
    ByteOrder order,
    boolean big,
    Map<Integer, Integer> tags,
    long[] offsets,
    long[] lengths,
    boolean shortOffsets,
    String description,
    double[] pxPerUnit,
    long end) {

  public static final int WIDTH = 256;
  public static final int HEIGHT = 257;
  public static final int PHOTOMETRIC = 262;
  public static final int SAMPLES = 277;
  public static final int ROWS_PER_STRIP = 278;
  static final int X_RESOLUTION = 282;
  static final int Y_RESOLUTION = 283;
  public static final int BITS = 258;
  public static final int COMPRESSION = 259;
  public static final int RESOLUTION_UNIT = 296;
  static final int PREDICTOR = 317;
  public static final int SAMPLE_FORMAT = 339;

  private static final int TILE_WIDTH = 322;
  public static final int CENTIMETRE = 3;

  /** The first value of a tag that is a whole number. */
  public int tag(int tag, int otherwise) {
    return tags.getOrDefault(tag, otherwise);
  }

  /** Whether its pixels lie in tiles rather than strips. */
  public boolean isTiled() {
    return tags.containsKey(TILE_WIDTH);
  }

  /** Whether it says in OME-XML which planes are channels, slices and frames. */
  public boolean isOme() {
    return description.contains("<OME") && description.contains("<Pixels");
  }

  /** Whether it tells the size of a pixel in the specimen; an inch is one of prints. */
  boolean isCalibrated() {
    return isOme() || description.startsWith("ImageJ=") || tag(RESOLUTION_UNIT, 0) == CENTIMETRE;
  }

  /** Whether every strip begins where the one before it ends. */
  public boolean isContiguous() {
    for (int i = 1; i < offsets.length; i++) {
      if (i >= lengths.length || offsets[i] != offsets[i - 1] + lengths[i - 1]) {
        return false;
      }
    }
    return true;
  }
}
