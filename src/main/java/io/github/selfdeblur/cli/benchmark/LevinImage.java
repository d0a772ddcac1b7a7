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
 * One image of Levin's set, named like im1_kernel4: image 1 under kernel 4. Levin, Weiss, Durand,
 * Freeman 2009, doi:10.1109/CVPR.2009.5206815.
 *
 * @param folder of the whole set: blurry/, gt/, kernels/, known-kernel/
 * @param image number of the sharp image
 * @param kernel number of the kernel, from 1
 */
record LevinImage(Path folder, int image, int kernel) implements BenchmarkImage {

  private static final Pattern FILE = Pattern.compile("im(\\d+)_kernel([1-8])_img\\.png");

  /** The support, in px, that the published program gives each kernel. */
  private static final int[] PSF_SIDES_PX = {17, 15, 13, 27, 11, 19, 21, 21};

  /**
   * All images of a set, in order.
   *
   * @throws IOException with one sentence where there are none
   */
  static List<LevinImage> in(Path folder) throws IOException {
    Path blurry = folder.resolve("blurry");
    if (!Files.isDirectory(blurry)) {
      throw new IOException("There is no folder " + blurry + ".");
    }
    try (Stream<Path> files = Files.list(blurry)) {
      List<LevinImage> images =
          files
              .map(file -> FILE.matcher(file.getFileName().toString()))
              .filter(Matcher::matches)
              .map(m -> new LevinImage(folder, number(m, 1), number(m, 2)))
              .sorted(Comparator.comparing(LevinImage::name))
              .toList();
      if (images.isEmpty()) {
        throw new IOException(blurry + " holds no image named like im1_kernel1_img.png.");
      }
      return images;
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  @Override
  public String name() {
    return "im" + image + "_kernel" + kernel;
  }

  @Override
  public int psfSidePx() {
    return PSF_SIDES_PX[kernel - 1];
  }

  @Override
  public ImagePlus blurry() throws IOException {
    return ImageFiles.open(folder.resolve("blurry").resolve(name() + "_img.png"));
  }

  @Override
  public Grid truth() throws IOException {
    return ImageFiles.pixels(folder.resolve("gt").resolve("im" + image + ".png"));
  }

  /** What Levin's deconvolution makes of the blurry image with the true kernel. */
  @Override
  public Optional<Grid> knownPsfResult() throws IOException {
    Path file = folder.resolve("known-kernel").resolve(name() + "_img.png");
    return Optional.of(ImageFiles.pixels(file));
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
