package io.github.selfdeblur.window;

import ij.ImagePlus;
import ij.macro.Interpreter;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Wish;
import java.awt.GraphicsEnvironment;
import java.util.function.Supplier;

/** Watches a run, and ends it where the user wants that. */
public interface RunWatch extends Monitor, AutoCloseable {

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
   * @param end is only asked for where somebody watches
   */
  void ended(Supplier<RunEnd> end);

  /** Without results the window goes, too. */
  @Override
  void close();

  /** See {@link #NONE}. */
  final class Nobody implements RunWatch {

    private Nobody() {}

    @Override
    public Wish reached(double share, Part part) {
      return Wish.GO_ON;
    }

    @Override
    public void ended(Supplier<RunEnd> end) {}

    @Override
    public void close() {}
  }
}
