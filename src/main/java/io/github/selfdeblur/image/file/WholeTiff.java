package io.github.selfdeblur.image.file;

import ij.io.FileInfo;
import ij.io.TiffDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a TIFF holds all its pixels: ImageJ opens one that is cut short with zeros instead. */
final class WholeTiff {

  private WholeTiff() {}

  /**
   * As ImageJ reads it, which goes by the size of the planes rather than what is said of strips.
   *
   * @throws IOException with one sentence where pixels are missing
   */
  static void check(Path file) throws IOException {
    long needed = 0;
    for (FileInfo plane : planes(file)) {
      needed = Math.max(needed, end(plane));
    }
    check(file, needed);
  }

  /** As ImageJ reads them; none where it does not understand the file. */
  static FileInfo[] planes(Path file) {
    Path absolute = file.toAbsolutePath();
    String folder = absolute.getParent() + absolute.getFileSystem().getSeparator();
    try {
      FileInfo[] planes = new TiffDecoder(folder, absolute.getFileName().toString()).getTiffInfo();
      return planes == null ? new FileInfo[0] : planes;
    } catch (IOException | RuntimeException e) {
      return new FileInfo[0];
    }
  }

  /**
   * As its strips and tiles say.
   *
   * @throws IOException with one sentence where pixels are missing
   */
  static void checkStrips(Path file) throws IOException {
    check(file, TiffPages.all(file).stream().mapToLong(TiffHeader::end).max().orElse(0));
  }

  private static void check(Path file, long needed) throws IOException {
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
      return plane.getOffset() + plane.nImages * (bytes(plane) + plane.getGap()) - plane.getGap();
    }
    boolean strips = plane.stripOffsets != null && plane.stripLengths != null;
    long end = 0;
    for (int i = 0; strips && i < plane.stripOffsets.length; i++) {
      end = Math.max(end, unsigned(plane.stripOffsets[i]) + unsigned(plane.stripLengths[i]));
    }
    return end;
  }

  /** The size of a plane that is not compressed. Rows begin with a byte of their own. */
  private static long bytes(FileInfo plane) {
    long row =
        switch (plane.fileType) {
          case FileInfo.BITMAP -> bytesOfBits(plane.width);
          case FileInfo.GRAY10_UNSIGNED -> bytesOfBits(10L * plane.width);
          case FileInfo.GRAY12_UNSIGNED -> bytesOfBits(12L * plane.width);
          default -> (long) plane.width * bytesPerPixel(plane);
        };
    return row * plane.height;
  }

  private static long bytesOfBits(long bits) {
    return (bits + 7) / 8;
  }

  /** ImageJ counts three samples of 16 bits also where there are four. */
  private static int bytesPerPixel(FileInfo plane) {
    boolean colours = plane.fileType == FileInfo.RGB48 || plane.fileType == FileInfo.RGB48_PLANAR;
    return colours ? 2 * plane.samplesPerPixel : plane.getBytesPerPixel();
  }

  private static long unsigned(int offset) {
    return Integer.toUnsignedLong(offset);
  }
}
