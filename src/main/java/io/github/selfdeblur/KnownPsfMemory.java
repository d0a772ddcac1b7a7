package io.github.selfdeblur;

import io.github.selfdeblur.nonblind.Tiled;
import io.github.selfdeblur.options.Method;
import io.github.selfdeblur.plane.FastSize;
import io.github.selfdeblur.tensor.JavaMemory;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * How much of Java's memory a method takes, and how large tiles must be where that is too much.
 * Measured as the least heap in which 1000² px under a PSF of 15 px are deconvolved, and a quarter
 * more.
 */
final class KnownPsfMemory {

  private static final double MB = 1 << 20;

  /** Copies of the image around the method itself. */
  private static final int BYTES_PER_IMAGE_PX = 24;

  /** Smaller tiles only cost time. */
  private static final int LEAST_TILE_PX = 256;

  /** Sides of tiles are multiples of this, px. */
  private static final int TILE_STEP_PX = 64;

  private KnownPsfMemory() {}

  private static int bytesPerPx(Method method) {
    return switch (method) {
      case NETWORK -> 0; // PyTorch's memory is not Java's
      case SPARSE -> 95;
      case HYPER_LAPLACIAN -> 60;
      case RICHARDSON_LUCY -> 55;
      case RICHARDSON_LUCY_TV -> 65;
      case RICHARDSON_LUCY_SATURATED -> 75;
      case WIENER -> 40;
    };
  }

  /** MB for an image of a size, as a whole. */
  static double megabytes(Method method, int[] image, int[] psf) {
    return (ofMethod(method, image, psf) + ofCopies(image)) / MB;
  }

  private static double ofCopies(int[] image) {
    return BYTES_PER_IMAGE_PX * Arrays.stream(image).asDoubleStream().reduce(1, (a, b) -> a * b);
  }

  private static double ofMethod(Method method, int[] image, int[] psf) {
    double bytes = bytesPerPx(method);
    for (int axis = 0; axis < image.length; axis++) {
      int beyond = method == Method.WIENER ? 2 * psf[axis] : psf[axis] - 1;
      bytes *= FastSize.atLeast(image[axis] + beyond);
    }
    return bytes;
  }

  /** MB for a plane in the smallest tiles. */
  static double leastMegabytes(Method method, int[] image, int[] psf) {
    int side = leastSide(psf);
    int[] tile = Arrays.stream(image).map(length -> Math.min(length, side)).toArray();
    return (ofMethod(method, tile, psf) + ofCopies(image)) / MB;
  }

  private static int leastSide(int[] psf) {
    return Math.max(LEAST_TILE_PX, Tiled.leastSide(psf));
  }

  /**
   * The side of the tiles that Java's memory holds; empty where it holds the image as a whole.
   *
   * @throws IllegalArgumentException with one sentence where it holds neither
   */
  static OptionalInt tileSide(Method method, int[] image, int[] psf) {
    double whole = megabytes(method, image, psf);
    if (JavaMemory.holds(whole)) {
      return OptionalInt.empty();
    }
    return tileSide(method, image, psf, JavaMemory.freeMegabytes());
  }

  /** The same where the whole does not fit into {@code free} MB. */
  static OptionalInt tileSide(Method method, int[] image, int[] psf, double free) {
    boolean plane = image.length == 2;
    int longest = Arrays.stream(image).max().orElseThrow();
    int side = longest / TILE_STEP_PX * TILE_STEP_PX;
    while (plane && side >= leastSide(psf)) {
      if ((ofMethod(method, new int[] {side, side}, psf) + ofCopies(image)) / MB <= free) {
        return OptionalInt.of(side);
      }
      side -= TILE_STEP_PX;
    }
    throw new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "To deconvolve %s px by %s takes about %.0f MB of Java's memory, and %.0f MB are free:"
                + " give it more (Edit > Options > Memory & Threads), or deconvolve a part.",
            Arrays.stream(image).mapToObj(String::valueOf).collect(Collectors.joining("×")),
            method.label(),
            plane ? leastMegabytes(method, image, psf) : megabytes(method, image, psf),
            free));
  }
}
