package io.github.selfdeblur.cli.benchmark;

import ij.ImagePlus;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.image.file.ImageFiles;
import io.github.selfdeblur.psf.CorrelationKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One image of a set, named like im1_kernel4: image im1 under kernel 4.
 *
 * @param folder of the whole set: blurry/, gt/, kernels/ and, where there are results with the true
 *     kernels, known-kernel/
 * @param set which it is
 * @param image name of the sharp image
 * @param kernel number of the kernel, from 1
 */
record KernelSetImage(Path folder, KernelSet set, String image, int kernel)
    implements BenchmarkImage {

  private static final Pattern FILE = Pattern.compile("(.+)_kernel([1-8])_img\\.png");

  /** Of video: black, and white less black. */
  private static final double VIDEO_BLACK = 16;

  private static final double VIDEO_RANGE = 219;

  /**
   * All images of a set, in order.
   *
   * @throws IOException with one sentence where there are none
   */
  static List<KernelSetImage> in(Path folder) throws IOException {
    Path blurry = folder.resolve("blurry");
    if (!Files.isDirectory(blurry)) {
      throw new IOException("There is no folder " + blurry + ".");
    }
    try (Stream<Path> files = Files.list(blurry)) {
      List<KernelSetImage> images =
          files
              .map(file -> FILE.matcher(file.getFileName().toString()))
              .filter(Matcher::matches)
              .flatMap(m -> named(folder, m.group(1), Integer.parseInt(m.group(2))).stream())
              .sorted(Comparator.comparing(KernelSetImage::name))
              .toList();
      if (images.isEmpty()) {
        throw new IOException(
            blurry
                + " holds no image named like im1_kernel1_img.png (Levin's) or"
                + " text_02_kernel4_img.png (Lai's).");
      }
      return images;
    }
  }

  private static Optional<KernelSetImage> named(Path folder, String image, int kernel) {
    return KernelSet.of(image, kernel).map(set -> new KernelSetImage(folder, set, image, kernel));
  }

  @Override
  public String name() {
    return image + "_kernel" + kernel;
  }

  @Override
  public int psfSidePx() {
    return set.sidePx(kernel);
  }

  @Override
  public ImagePlus blurry() throws IOException {
    return ImageFiles.open(folder.resolve("blurry").resolve(name() + "_img.png"));
  }

  @Override
  public Grid truth() throws IOException {
    return ImageFiles.pixels(folder.resolve("gt").resolve(image + ".png"));
  }

  @Override
  public Optional<Grid> publishedTruth() throws IOException {
    return set.isScoredInVideoRange()
        ? Optional.of(truth().scaled(VIDEO_RANGE / peak(), VIDEO_BLACK))
        : Optional.empty();
  }

  /** What Levin's deconvolution makes of the blurry image with the true kernel. */
  @Override
  public Optional<Grid> knownPsfResult() throws IOException {
    Path file = folder.resolve("known-kernel").resolve(name() + "_img.png");
    return Files.exists(file) ? Optional.of(ImageFiles.pixels(file)) : Optional.empty();
  }

  @Override
  public double peak() {
    return 255;
  }

  /** The files hold the kernel of the cross-correlation. */
  @Override
  public Grid truePsf() throws IOException {
    Path file = folder.resolve("kernels").resolve("kernel" + kernel + ".png");
    return new CorrelationKernel(ImageFiles.pixels(file)).psf();
  }
}
