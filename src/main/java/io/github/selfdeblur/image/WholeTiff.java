package io.github.selfdeblur.image;

import ij.io.FileInfo;
import ij.io.TiffDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a TIFF holds all its pixels: ImageJ opens one that is cut short with zeros instead. */
final class WholeTiff {

  private WholeTiff() {}

  /**
   * @throws IOException with one sentence where pixels are missing
   */
  static void check(Path file) throws IOException {
    long needed = 0;
    Path absolute = file.toAbsolutePath();
    String folder = absolute.getParent() + absolute.getFileSystem().getSeparator();
    for (FileInfo plane :
        new TiffDecoder(folder, absolute.getFileName().toString()).getTiffInfo()) {
      needed = Math.max(needed, end(plane));
    }
    long present = Files.size(file);
    if (needed > present) {
      throw new IOException(
          file + " is cut short: it should have " + needed + " bytes, got " + present + ".");
    }
  }

  /** Where the pixels end, in bytes from the beginning of the file. */
  private static long end(FileInfo plane) {
    if (plane.compression == FileInfo.COMPRESSION_NONE
        && (plane.stripOffsets == null || plane.stripOffsets.length == 1)) {
      long bytes = (long) plane.width * plane.height * plane.getBytesPerPixel();
      return plane.getOffset() + plane.nImages * (bytes + plane.getGap()) - plane.getGap();
    }
    boolean strips = plane.stripOffsets != null && plane.stripLengths != null;
    long end = 0;
    for (int i = 0; strips && i < plane.stripOffsets.length; i++) {
      end = Math.max(end, unsigned(plane.stripOffsets[i]) + unsigned(plane.stripLengths[i]));
    }
    return end;
  }

  private static long unsigned(int offset) {
    return Integer.toUnsignedLong(offset);
  }
}
