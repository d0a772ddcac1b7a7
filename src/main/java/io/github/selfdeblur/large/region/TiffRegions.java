package io.github.selfdeblur.large.region;

import ij.measure.Calibration;
import io.github.selfdeblur.image.file.TiffHeader;
import io.github.selfdeblur.image.file.TiffPages;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A TIFF or BigTIFF of grey planes that are not compressed. Of ImageJ's only the first page may be
 * there, with the other planes behind its own.
 */
final class TiffRegions implements RegionReader {

  private final TiffText text;
  private final List<TiffHeader> pages;
  private final RandomAccessFile in;

  private TiffRegions(TiffText text, List<TiffHeader> pages, RandomAccessFile in) {
    this.text = text;
    this.pages = pages;
    this.in = in;
  }

  /**
   * Opens one.
   *
   * @throws IOException with one sentence where it cannot be read by regions, or is cut short
   */
  static TiffRegions open(Path file) throws IOException {
    List<TiffHeader> pages = TiffPages.all(file);
    if (pages.isEmpty()) {
      throw RegionFiles.refused(file, "it is no TIFF");
    }
    for (TiffHeader page : pages) {
      Optional<String> refusal = TiffPlane.refusal(page);
      if (refusal.isPresent()) {
        throw RegionFiles.refused(file, refusal.get());
      } else if (!isLike(page, pages.get(0))) {
        throw RegionFiles.refused(file, "its planes are of several sizes or types");
      }
    }
    TiffText text = TiffText.of(file, pages);
    RandomAccessFile in = new RandomAccessFile(file.toFile(), "r");
    TiffRegions image = new TiffRegions(text, pages, in);
    long end = 0;
    for (int plane = 0; plane < text.places().length; plane++) {
      end = Math.max(end, image.plane(plane).end());
    }
    if (end > in.length()) {
      long present = in.length();
      in.close();
      throw new IOException(
          file + " is cut short: it should have " + end + " bytes, got " + present + ".");
    }
    return image;
  }

  private static boolean isLike(TiffHeader page, TiffHeader first) {
    return List.of(TiffHeader.WIDTH, TiffHeader.HEIGHT, TiffHeader.BITS).stream()
        .allMatch(tag -> page.tag(tag, 1) == first.tag(tag, 1));
  }

  private TiffPlane plane(int number) {
    int place = text.places()[number];
    if (pages.size() >= text.places().length) {
      return new TiffPlane(pages.get(place), 0);
    }
    TiffHeader only = pages.get(0);
    return new TiffPlane(only, place * new TiffPlane(only, 0).bytes());
  }

  @Override
  public ImageShape shape() {
    return text.shape();
  }

  @Override
  public Calibration calibration() {
    return text.calibration().copy();
  }

  @Override
  public void check() {} // open has done it

  @Override
  public void read(int plane, int left, int top, int width, int height, float[] to, int at)
      throws IOException {
    plane(plane).read(in, left, top, width, height, to, at);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
