package io.github.selfdeblur;

import io.github.selfdeblur.blind.InputRules;
import io.github.selfdeblur.blind.RunsOneAtATime;
import io.github.selfdeblur.blind.SelfDeblurResult;
import io.github.selfdeblur.blind.micrograph.Micrographs;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.psf.spectrum.PsfFromSpectrum;
import java.util.Optional;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * Blind deconvolution of a plane: one image in; sharp image, PSF and report out.
 *
 * <p>Runs of one JVM wait for each other. Bad input throws {@link IllegalArgumentException}, a
 * missing PyTorch or GPU {@link io.github.selfdeblur.engine.EngineUnavailableException}; both
 * before any work, with one sentence for the user.
 */
public final class SelfDeblur {

  private SelfDeblur() {}

  /** Finds the sharp image and the PSF of a plane (width, height) of any real type. */
  public static <T extends RealType<T>> SelfDeblurResult deblur(
      RandomAccessibleInterval<T> image, SelfDeblurOptions options) {
    return deblur(image, options, Monitor.NONE);
  }

  /** The same, reporting every iteration to {@code monitor}, which can stop the run. */
  public static <T extends RealType<T>> SelfDeblurResult deblur(
      RandomAccessibleInterval<T> image, SelfDeblurOptions options, Monitor monitor) {
    return RunsOneAtATime.blind(image, options, monitor);
  }

  /**
   * A support for the PSF, guessed from the image's power spectrum in a second or two.
   *
   * @param optics of the microscope; empty: unknown
   * @return side of a square in px, odd
   */
  public static <T extends RealType<T>> int suggestedSupport(
      RandomAccessibleInterval<T> image, Optional<Optics> optics) {
    InputRules.checkSpectrum(image);
    Grid grey = ImgLib2.grid(image);
    InputRules.checkValues(grey.values());
    return PsfFromSpectrum.support(grey, optics);
  }

  /**
   * Whether a plane is a micrograph whose PSF few numbers describe, for options that leave the
   * PSF's model open: its grey values and its spectrum tell, in a second or two.
   */
  public static <T extends RealType<T>> boolean isMicrograph(
      RandomAccessibleInterval<T> image, SelfDeblurOptions options) {
    boolean networks =
        options.preset().isPublished() || options.schedule().finish() == Method.NETWORK;
    return !networks && Micrographs.isOne(ImgLib2.grid(image), options.threads());
  }

  /**
   * Finds the sharp image given its PSF (width, height), in the sense of a true convolution; values
   * ≥ 0, of any sum. The size of the PSF replaces that in the options.
   */
  public static <T extends RealType<T>, P extends RealType<P>> SelfDeblurResult deblurWithPsf(
      RandomAccessibleInterval<T> image,
      RandomAccessibleInterval<P> psf,
      SelfDeblurOptions options,
      Monitor monitor) {
    return RunsOneAtATime.withPsf(image, psf, options, monitor);
  }
}
