package io.github.selfdeblur.large.region;

import ij.measure.Calibration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A folder of TIFFs of one plane each, in the order of their names: channels, frames and slices
 * where these say so ({@link PlaneName}), else all of them slices.
 */
final class PlaneFolder implements RegionReader {

  private final Path folder;
  private final List<Path> files;
  private final ImageShape shape;
  private final Calibration calibration;

  private PlaneFolder(Path folder, List<Path> files, ImageShape shape, Calibration calibration) {
    this.folder = folder;
    this.files = files;
    this.shape = shape;
    this.calibration = calibration;
  }

  /**
   * Opens one, and looks at its first plane only.
   *
   * @throws IOException with one sentence where it holds no such planes
   */
  static PlaneFolder open(Path folder) throws IOException {
    List<String> names;
    try (Stream<Path> all = Files.list(folder)) {
      names =
          all.filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString())
              .filter(PlaneFolder::isTiff)
              .sorted(PlaneName::compare)
              .toList();
    }
    if (names.isEmpty()) {
      throw RegionFiles.refused(folder, "it holds no TIFF");
    }
    try (TiffRegions first = TiffRegions.open(folder.resolve(names.get(0)))) {
      int[] counts = PlaneName.counts(names);
      int width = first.shape().width();
      ImageShape shape =
          new ImageShape(width, first.shape().height(), counts[0], counts[1], counts[2]);
      List<Path> files = PlaneName.ordered(names, shape).stream().map(folder::resolve).toList();
      return new PlaneFolder(folder, files, shape, first.calibration());
    }
  }

  private static boolean isTiff(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.endsWith(".tif") || small.endsWith(".tiff");
  }

  @Override
  public ImageShape shape() {
    return shape;
  }

  @Override
  public Calibration calibration() {
    return calibration.copy();
  }

  @Override
  public void check() throws IOException {
    for (Path file : files) {
      opened(file).close();
    }
  }

  private TiffRegions opened(Path file) throws IOException {
    TiffRegions plane = TiffRegions.open(file);
    ImageShape own = plane.shape();
    if (own.planes() != 1 || own.width() != shape.width() || own.height() != shape.height()) {
      plane.close();
      throw RegionFiles.refused(
          folder, file.getFileName() + " is no single plane of the size of the first");
    }
    return plane;
  }

  @Override
  public void read(int plane, int left, int top, int width, int height, float[] to, int at)
      throws IOException {
    try (TiffRegions file = opened(files.get(plane))) {
      file.read(0, left, top, width, height, to, at);
    }
  }

  @Override
  public void close() {}
}
