package io.github.selfdeblur.image.stack;

import ij.ImagePlus;
import io.github.selfdeblur.Deconvolution;
import io.github.selfdeblur.deconvolve.DeconvolutionReport;
import io.github.selfdeblur.deconvolve.DeconvolutionResult;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.image.hyperstack.SourceStack;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.choice.OutputType;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.psf.Psf;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * The result of a run, block by block: deconvolved with a known PSF, or left as they were; of a
 * virtual stack no more than one is loaded.
 */
final class BlockByBlock {

  private final ImagePlus image;
  private final PlaneSet planes;
  private final ResultStack result;
  private int undone;

  /**
   * @throws IllegalArgumentException with one sentence where the image's type cannot be the output
   */
  BlockByBlock(ImagePlus image, PlaneSet planes, OutputType output) {
    this.image = image;
    this.planes = planes;
    result = new ResultStack(image, planes, output);
  }

  /** Takes a plane that was deblurred elsewhere. */
  void set(int plane, RandomAccessibleInterval<FloatType> sharp) {
    result.set(plane, source(plane).processor(sharp), "");
  }

  /** Takes a volume that was deblurred elsewhere. */
  void set(Block volume, RandomAccessibleInterval<FloatType> sharp) {
    for (int z = 0; z < volume.planes().length; z++) {
      set(volume.planes()[z], Views.hyperSlice(sharp, 2, z));
    }
  }

  /**
   * Deconvolves a block.
   *
   * @param psf of as many dimensions
   */
  DeconvolutionReport deconvolve(Block block, Psf psf, KnownPsfOptions options, Monitor monitor) {
    return block.isVolume()
        ? deconvolveVolume(block, psf, options, monitor)
        : deconvolvePlane(block.planes()[0], psf, options, monitor);
  }

  private DeconvolutionReport deconvolvePlane(
      int plane, Psf psf, KnownPsfOptions options, Monitor monitor) {
    SourcePlane source = source(plane);
    DeconvolutionResult sharp = Deconvolution.withPsf(source.pixels(), psf, options, monitor);
    set(plane, source, sharp.image(), sharp.report());
    return sharp.report();
  }

  private DeconvolutionReport deconvolveVolume(
      Block block, Psf psf, KnownPsfOptions options, Monitor monitor) {
    RandomAccessibleInterval<FloatType> blurry =
        ImgLib2.image(SourceStack.of(image, block.at().channel(), block.at().frame()));
    DeconvolutionResult sharp = Deconvolution.withPsf(blurry, psf, options, monitor);
    for (int z = 0; z < block.planes().length; z++) {
      int plane = block.planes()[z];
      set(plane, source(plane), Views.hyperSlice(sharp.image(), 2, z), sharp.report());
    }
    return sharp.report();
  }

  /** Leaves a block as it was where there is nothing to deconvolve in it. */
  void keepConstant(Block block) {
    keep(block, "(without structure)");
  }

  /**
   * Leaves a block as it was where the run was stopped before it.
   *
   * @param remark what it is not
   */
  void keepUndone(Block block, String remark) {
    keep(block, remark);
    undone += block.planes().length;
  }

  /**
   * The finished image; see {@link ResultStack#image}.
   *
   * @param notes is told how many planes the run was stopped before, too
   */
  ImagePlus image(String suffix, Supplier<String> info, Consumer<String> notes) {
    if (undone > 0) {
      notes.accept(
          "Stopped: " + undone + " of " + planes.size() + " planes are as blurry as they were.");
    }
    return result.image(suffix, info, notes);
  }

  private void keep(Block block, String remark) {
    for (int plane : block.planes()) {
      SourcePlane source = source(plane);
      result.set(plane, source.processor(source.pixels()), remark);
    }
  }

  private SourcePlane source(int plane) {
    return SourcePlane.at(image, planes.at().get(plane));
  }

  private void set(
      int plane,
      SourcePlane source,
      RandomAccessibleInterval<FloatType> sharp,
      DeconvolutionReport report) {
    result.set(plane, source.processor(sharp), report.complete() ? "" : "(stopped early)");
  }
}
