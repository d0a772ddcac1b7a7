package io.github.selfdeblur.image.stack;

import ij.ImagePlus;
import io.github.selfdeblur.Deconvolution;
import io.github.selfdeblur.deconvolve.DeconvolutionReport;
import io.github.selfdeblur.deconvolve.DeconvolutionResult;
import io.github.selfdeblur.image.hyperstack.PlaneSet;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.psf.Psf;
import java.util.function.Consumer;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Fills a {@link ResultStack} with planes that are deconvolved with a known PSF, or left as they
 * were; of a virtual stack no more than one is loaded.
 */
final class PlaneByPlane {

  private final ImagePlus image;
  private final PlaneSet planes;
  private final ResultStack result;
  private int undone;

  PlaneByPlane(ImagePlus image, PlaneSet planes, ResultStack result) {
    this.image = image;
    this.planes = planes;
    this.result = result;
  }

  /**
   * Deconvolves a plane.
   *
   * @param plane its place among those that were chosen, from 0
   * @param psf of 2 dimensions
   */
  DeconvolutionReport deconvolve(int plane, Psf psf, KnownPsfOptions options, Monitor monitor) {
    SourcePlane source = source(plane);
    DeconvolutionResult sharp = Deconvolution.withPsf(source.pixels(), psf, options, monitor);
    set(plane, source, sharp.image(), sharp.report());
    return sharp.report();
  }

  /** Takes a plane of a volume that was deconvolved as a whole. */
  void take(int plane, RandomAccessibleInterval<FloatType> sharp, DeconvolutionReport report) {
    set(plane, source(plane), sharp, report);
  }

  /** Leaves a plane as it was where there is nothing to deconvolve in it. */
  void keepConstant(int plane) {
    keep(plane, "(without structure)");
  }

  /**
   * Leaves a plane as it was where the run was stopped before it.
   *
   * @param remark what it is not
   */
  void keepUndone(int plane, String remark) {
    keep(plane, remark);
    undone++;
  }

  /** Tells how many planes the run was stopped before, if any. */
  void tellUndone(Consumer<String> notes) {
    if (undone > 0) {
      notes.accept(
          "Stopped: " + undone + " of " + planes.size() + " planes are as blurry as they were.");
    }
  }

  private void keep(int plane, String remark) {
    SourcePlane source = source(plane);
    result.set(plane, source.processor(source.pixels()), remark);
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
