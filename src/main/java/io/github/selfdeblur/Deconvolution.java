package io.github.selfdeblur;

import io.github.selfdeblur.blind.InputRules;
import io.github.selfdeblur.blind.NetworkDeconvolution;
import io.github.selfdeblur.deconvolve.Computation;
import io.github.selfdeblur.deconvolve.DeconvolutionResult;
import io.github.selfdeblur.deconvolve.KnownPsfMemory;
import io.github.selfdeblur.deconvolve.KnownPsfRun;
import io.github.selfdeblur.engine.memory.OutOfMemory;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.psf.Psf;
import java.util.Arrays;
import net.imglib2.Dimensions;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * Deconvolution with a known PSF, in the sense of a true convolution. Nothing is carried over from
 * one border to the opposite one, and the sum of the image is kept. Images that are too large for
 * the memory are deconvolved in tiles, with the strength that the whole image asks for.
 *
 * <p>Bad input throws {@link IllegalArgumentException} with one sentence for the user, before any
 * work.
 */
public final class Deconvolution {

  private Deconvolution() {}

  /**
   * With the PSF's origin in its middle; of an even number of px the second of the two in the
   * middle.
   */
  public static <T extends RealType<T>, P extends RealType<P>> DeconvolutionResult withPsf(
      RandomAccessibleInterval<T> image,
      RandomAccessibleInterval<P> psf,
      KnownPsfOptions options,
      Monitor monitor) {
    return withPsf(image, psfOf(psf), options, monitor);
  }

  /** A PSF from values ≥ 0 of any sum, with its origin in its middle. */
  public static <P extends RealType<P>> Psf psfOf(RandomAccessibleInterval<P> values) {
    InputRules.checkImage(values, "PSF");
    return psfOf(values, Grid.middle(size(values)));
  }

  private static <P extends RealType<P>> Psf psfOf(
      RandomAccessibleInterval<P> values, int[] origin) {
    return Psf.normalised(ImgLib2.grid(values), origin);
  }

  /**
   * The sharp image.
   *
   * @param image of 2 dimensions; for Wiener's filter, the hyper-Laplacian prior and
   *     Richardson-Lucy (but not for saturation) also of more
   * @param psf of as many dimensions, no larger than the image along any of them; values ≥ 0, of
   *     any sum
   * @param origin the px of the PSF, from 0 along each axis, in which the point of light lies
   * @param monitor hears of a network's iterations, else of the progress as of a finish
   */
  public static <T extends RealType<T>, P extends RealType<P>> DeconvolutionResult withPsf(
      RandomAccessibleInterval<T> image,
      RandomAccessibleInterval<P> psf,
      int[] origin,
      KnownPsfOptions options,
      Monitor monitor) {
    InputRules.checkImage(psf, "PSF");
    return withPsf(image, psfOf(psf, origin), options, monitor);
  }

  /** The same with a PSF of sum 1. */
  public static <T extends RealType<T>> DeconvolutionResult withPsf(
      RandomAccessibleInterval<T> image, Psf psf, KnownPsfOptions options, Monitor monitor) {
    InputRules.checkImage(image, "image");
    InputRules.checkPair(image, psf.size(), options.method());
    if (options.method() == Method.NETWORK) {
      return NetworkDeconvolution.of(image, psf, options, monitor);
    }
    try {
      Computation by = Computation.of(size(image), psf.size(), options, monitor::noted);
      Grid grey = ImgLib2.grid(image);
      InputRules.checkValues(grey.values());
      return KnownPsfRun.of(grey, psf, options, by, monitor);
    } catch (OutOfMemoryError e) {
      throw new IllegalArgumentException(OutOfMemory.sentence(e).orElseThrow(), e);
    }
  }

  /**
   * MB of Java's memory that an image takes at least: where there is no more, it is deconvolved in
   * tiles, which blend.
   *
   * @param image px along each axis
   */
  public static double leastMegabytes(Method method, int[] image, int... psf) {
    return new KnownPsfMemory(method, image, psf).leastMegabytes();
  }

  /** MB of Java's memory that an image takes as a whole. */
  public static double megabytes(Method method, int[] image, int... psf) {
    return new KnownPsfMemory(method, image, psf).megabytes();
  }

  private static int[] size(Dimensions image) {
    return Arrays.stream(image.dimensionsAsLongArray()).mapToInt(Math::toIntExact).toArray();
  }
}
