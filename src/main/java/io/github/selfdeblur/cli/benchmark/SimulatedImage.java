package io.github.selfdeblur.cli.benchmark;

import com.google.gson.annotations.SerializedName;
import ij.ImagePlus;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.report.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One image of a set of simulated micrographs: 16-bit images, their truth and PSFs in one folder,
 * listed in its index.json.
 *
 * @param folder of the whole set
 * @param entry of the index
 */
record SimulatedImage(Path folder, Entry entry) implements BenchmarkImage {

  /** The file that lists a set's images. */
  static final String INDEX = "index.json";

  /** The peak of 16-bit images. */
  private static final double PEAK = 65535;

  /**
   * What the index says of an image.
   *
   * @param image file name
   * @param truth file name
   * @param psf file name, of which there is a PNG too
   * @param psfSide support in px
   */
  record Entry(
      String image,
      @SerializedName("gt") String truth,
      String psf,
      @SerializedName("ksize") int psfSide) {}

  /**
   * All images of a set, in the index's order.
   *
   * @throws IOException with one sentence where there is no index
   */
  static List<SimulatedImage> in(Path folder) throws IOException {
    Entry[] entries = Json.read(folder.resolve(INDEX), Entry[].class, "a list of images");
    return Arrays.stream(entries).map(entry -> new SimulatedImage(folder, entry)).toList();
  }

  /** The file with its PSF, which several images share. */
  String psfFile() {
    return entry.psf();
  }

  @Override
  public String name() {
    return ImageFiles.baseName(Path.of(entry.image()));
  }

  @Override
  public int psfSidePx() {
    return entry.psfSide();
  }

  @Override
  public ImagePlus blurry() throws IOException {
    return ImageFiles.open(folder.resolve(entry.image()));
  }

  @Override
  public Grid truth() throws IOException {
    return ImageFiles.pixels(folder.resolve(entry.truth()));
  }

  @Override
  public Grid truePsf() throws IOException {
    return ImageFiles.pixels(folder.resolve(ImageFiles.baseName(Path.of(entry.psf())) + ".png"));
  }

  @Override
  public double peak() {
    return PEAK;
  }

  @Override
  public Optional<Grid> knownPsfResult() {
    return Optional.empty();
  }
}
