package io.github.selfdeblur.command.watch;

import ij.IJ;
import ij.ImagePlus;
import io.github.selfdeblur.progress.ForwardingMonitor;
import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Wish;
import io.github.selfdeblur.window.RunWatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.scijava.app.StatusService;

/** How far a run is, in the status bar and where else it is watched; ESC ends it. */
public final class RunProgress extends ForwardingMonitor {

  /** Of the progress bar over several planes. */
  private static final int STEPS = 1000;

  private final StatusService status;
  private final BooleanSupplier cancelled;
  private final Consumer<String> notes;
  private final Function<ImagePlus, RunWatch> windows;
  private RunWatch watch = RunWatch.NONE;
  private Iteration last;

  private RunProgress(
      StatusService status,
      BooleanSupplier cancelled,
      Consumer<String> notes,
      Function<ImagePlus, RunWatch> windows) {
    this.status = status;
    this.cancelled = cancelled;
    this.notes = notes;
    this.windows = windows;
  }

  /** Begins, with a window where somebody can watch; an ESC from before does not count. */
  public static RunProgress seen(
      StatusService status, BooleanSupplier cancelled, Consumer<String> notes) {
    IJ.resetEscape();
    return new RunProgress(status, cancelled, notes, RunWatch::of);
  }

  /** The same without a window. */
  public static RunProgress windowless(StatusService status, Consumer<String> notes) {
    IJ.resetEscape();
    return new RunProgress(status, () -> false, notes, source -> RunWatch.NONE);
  }

  /** From now on the run on {@code source} is seen in a window, where somebody can watch it. */
  public RunWatch watch(ImagePlus source) {
    watch = windows.apply(source);
    return watch;
  }

  /** The run is over, with or without results; the status bar says {@code text}. */
  public void end(String text) {
    watch.close();
    status.showStatus(text);
    status.showProgress(1, 1);
  }

  /** Shows how far the work is; whether to go on. */
  public boolean show(double fraction, String text) {
    status.showStatus((int) (STEPS * fraction), STEPS, text);
    return goesOn();
  }

  @Override
  protected Monitor heard() {
    return watch;
  }

  @Override
  public void iterated(Iteration iteration) {
    last = iteration;
    super.iterated(iteration);
  }

  @Override
  public Wish reached(double share, Part part) {
    if (part.kind() == Part.Kind.ITERATIONS) {
      ProgressText.logIfHeadless(last);
      status.showStatus(last.number(), last.total(), ProgressText.of(last));
    } else {
      show(share, ProgressText.ofPart(share, part.name()));
    }
    return super.reached(share, part).or(goesOn() ? Wish.GO_ON : Wish.FINISH);
  }

  @Override
  public void noted(String sentence) {
    notes.accept(sentence);
  }

  @Override
  public void waiting() {
    super.waiting();
    status.showStatus(ProgressText.WAITING);
  }

  private boolean goesOn() {
    return !(cancelled.getAsBoolean()
        || IJ.escapePressed()
        || Thread.currentThread().isInterrupted());
  }
}
