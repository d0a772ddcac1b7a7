package io.github.selfdeblur.cli.benchmark;

import com.google.gson.annotations.SerializedName;
import ij.ImagePlus;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.options.Camera;
import io.github.selfdeblur.report.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One image of a set of simulated micrographs: images, their truth and PSFs in one folder, listed
 * in its index.json.
 *
 * @param folder of the whole set
 * @param entry of the index
 */
record SimulatedImage(Path folder, Entry entry) implements BenchmarkImage {

  /** The file that lists a set's images. */
  static final String INDEX = "index.json";

  /** The largest grey value of 16-bit images. */
  private static final double WHITE = 65535;

  /**
   * What the index says of an image; what is null is not told.
   *
   * @param image file name
   * @param truth file name
   * @param truthWhite grey value of the truth's 1; null: that of 16 bits
   * @param psf file name; of a .npy there is a PNG too
   * @param psfSide support in px
   * @param offset grey value of no light, which the image's camera adds; null: none
   * @param white grey value of the truth's 1 in the image; null: that of 16 bits
   * @param photons in the brightest px
   */
  record Entry(
      String image,
      @SerializedName("gt") String truth,
      @SerializedName("gt_scale") Double truthWhite,
      String psf,
      @SerializedName("ksize") int psfSide,
      Double offset,
      Double white,
      double photons) {

    /** The grey value of no light. */
    double black() {
      return offset == null ? 0 : offset;
    }
  }

  /**
   * All images of a set, in the index's order.
   *
   * @throws IOException with one sentence where there is no index
   */
  static List<SimulatedImage> in(Path folder) throws IOException {
    Entry[] entries = Json.read(folder.resolve(INDEX), Entry[].class, "a list of images");
    return Arrays.stream(entries).map(entry -> new SimulatedImage(folder, entry)).toList();
  }

  /** In the brightest px. */
  double photons() {
    return entry.photons();
  }

  /** A camera with the offset that the index tells, if it does. */
  Camera camera(Camera camera) {
    return entry.offset() == null
        ? camera
        : new Camera(camera.gain(), camera.readNoise(), OptionalDouble.of(entry.offset()));
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

  /** In the image's grey values. */
  @Override
  public Grid truth() throws IOException {
    double white = entry.truthWhite() == null ? WHITE : entry.truthWhite();
    return ImageFiles.pixels(folder.resolve(entry.truth())).scaled(peak() / white, entry.black());
  }

  @Override
  public Grid truePsf() throws IOException {
    return ImageFiles.pixels(folder.resolve(entry.psf().replaceFirst("\\.npy$", ".png")));
  }

  @Override
  public double peak() {
    return (entry.white() == null ? WHITE : entry.white()) - entry.black();
  }

  @Override
  public Optional<Grid> knownPsfResult() {
    return Optional.empty();
  }
}
