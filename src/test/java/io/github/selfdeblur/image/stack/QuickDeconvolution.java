package io.github.selfdeblur.image.stack;

import static org.junit.jupiter.api.Assertions.assertThrows;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.choice.PsfOrigin;
import io.github.selfdeblur.progress.Monitor;

/** Images of several planes, deconvolved by Wiener's filter with PSFs of 5 × 5 px. */
final class QuickDeconvolution {

  private static final KnownPsfOptions WIENER = KnownPsfOptions.of(Method.WIENER).build();

  private QuickDeconvolution() {}

  static ImagePlus psf(FloatProcessor... planes) {
    ImageStack stack = new ImageStack(5, 5);
    for (FloatProcessor plane : planes) {
      stack.addSlice(plane);
    }
    return new ImagePlus("psf", stack);
  }

  static FloatProcessor light() {
    return new FloatProcessor(5, 5, Blobs.psf().values());
  }

  /** A point, which changes nothing but noise. */
  static FloatProcessor point() {
    FloatProcessor point = new FloatProcessor(5, 5);
    point.setf(2, 2, 1);
    return point;
  }

  static ImageDeconvolution run(ImagePlus image, ImagePlus psf, StackOptions choice) {
    return run(image, psf, choice, Monitor.NONE);
  }

  static ImageDeconvolution run(
      ImagePlus image, ImagePlus psf, StackOptions choice, Monitor listener) {
    return ImageDeconvolution.of(image, psf, PsfOrigin.MIDDLE, WIENER, choice, listener);
  }

  static String refusal(ImagePlus image, ImagePlus psf, StackOptions choice) {
    return assertThrows(IllegalArgumentException.class, () -> run(image, psf, choice)).getMessage();
  }
}
