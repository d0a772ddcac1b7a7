package io.github.selfdeblur.large.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files and folders that are read by regions. */
public final class RegionFiles {

  private RegionFiles() {}

  /**
   * Opens a TIFF, or a folder of TIFFs of one plane each.
   *
   * @throws IOException with one sentence where there is none, or it cannot be read by regions
   */
  public static RegionReader open(Path image) throws IOException {
    if (Files.isDirectory(image)) {
      return PlaneFolder.open(image);
    }
    if (!Files.isRegularFile(image)) {
      throw new IOException("There is no file or folder " + image + ".");
    }
    return TiffRegions.open(image);
  }

  /** The sentence for what cannot be read by regions. */
  static IOException refused(Path image, String why) {
    return new IOException(
        image
            + " cannot be read part by part, as "
            + why
            + ": save it as an uncompressed grey TIFF of 8, 16 or 32 bits, or as a folder of such"
            + " planes (ImageJ's File > Save As > Tiff, or Image Sequence).");
  }
}
