package io.github.selfdeblur.window;

import ij.ImagePlus;
import ij.macro.Interpreter;
import io.github.selfdeblur.image.stack.StackListener;
import io.github.selfdeblur.solve.Iteration;
import java.awt.GraphicsEnvironment;

/**
 * Watches a run, and ends it where the user wants that: Finish makes its methods return false,
 * Cancel makes them throw {@link java.util.concurrent.CancellationException}.
 */
public interface RunWatch extends StackListener, AutoCloseable {

  /** Where nobody watches: hears nothing, stops nothing. */
  RunWatch NONE = new Nobody();

  /**
   * A window, unless there is no screen or a macro runs in batch mode.
   *
   * @param source what is deblurred
   */
  static RunWatch of(ImagePlus source) {
    return GraphicsEnvironment.isHeadless() || Interpreter.isBatchMode()
        ? NONE
        : RunWindow.open(source);
  }

  /**
   * The run is over, and its results are there.
   *
   * @param how it ended, in a few words
   * @param image what came out; is shown if it is a single plane
   * @param psf 32-bit
   */
  void ended(String how, ImagePlus image, ImagePlus psf);

  /** Without results the window goes, too. */
  @Override
  void close();

  /** See {@link #NONE}. */
  final class Nobody implements RunWatch {

    private Nobody() {}

    @Override
    public boolean iterated(Iteration iteration) {
      return true;
    }

    @Override
    public boolean progressed(double fraction, String what) {
      return true;
    }

    @Override
    public void noted(String sentence) {}

    @Override
    public void ended(String how, ImagePlus image, ImagePlus psf) {}

    @Override
    public void close() {}
  }
}
