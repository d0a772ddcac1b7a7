package io.github.selfdeblur.image.file;

import java.util.Map;

/**
 * What a TIFF says of a page, as far as it matters to who can read it.
 *
 * @param big whether it is a BigTIFF
 * @param tags the first value of each that is a whole number
 * @param offsets where its strips or tiles begin
 * @param lengths their bytes
 * @param shortOffsets whether several offsets are numbers of 16 bits
 * @param description empty where there is none
 * @param end of its pixels and of all else it refers to, in bytes from the beginning of the file
 */
record TiffHeader(
    boolean big,
    Map<Integer, Integer> tags,
    long[] offsets,
    long[] lengths,
    boolean shortOffsets,
    String description,
    long end) {

  static final int BITS = 258;
  static final int COMPRESSION = 259;
  static final int RESOLUTION_UNIT = 296;
  static final int PREDICTOR = 317;
  static final int SAMPLE_FORMAT = 339;

  private static final int TILE_WIDTH = 322;
  private static final int CENTIMETRE = 3;

  int tag(int tag, int otherwise) {
    return tags.getOrDefault(tag, otherwise);
  }

  boolean isTiled() {
    return tags.containsKey(TILE_WIDTH);
  }

  /** Whether it says in OME-XML which planes are channels, slices and frames. */
  boolean isOme() {
    return description.contains("<OME") && description.contains("<Pixels");
  }

  /** Whether it tells the size of a pixel in the specimen; an inch is one of prints. */
  boolean isCalibrated() {
    return isOme() || description.startsWith("ImageJ=") || tag(RESOLUTION_UNIT, 0) == CENTIMETRE;
  }

  /** Whether every strip begins where the one before it ends. */
  boolean isContiguous() {
    for (int i = 1; i < offsets.length; i++) {
      if (i >= lengths.length || offsets[i] != offsets[i - 1] + lengths[i - 1]) {
        return false;
      }
    }
    return true;
  }
}
