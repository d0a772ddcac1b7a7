package io.github.selfdeblur.window.compare;

import ij.IJ;
import ij.ImagePlus;
import ij.macro.Interpreter;
import io.github.selfdeblur.image.compare.ComparisonWatch;
import io.github.selfdeblur.image.compare.Result;
import io.github.selfdeblur.progress.TimeLeft;
import io.github.selfdeblur.progress.Wish;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * Between a comparison, which tells on its own thread how far it is, and its window, which lives on
 * Swing's and looks now and then.
 */
public final class CompareWindow implements ComparisonWatch, AutoCloseable {

  private static final int TICK_MS = 250;
  private static final String PSNR = "psnr_db";
  private static final String KEEPS = "Stop keeps what there is so far.";

  /** Null where nobody can watch. */
  private CompareFrame frame;

  private final EntryRow[] rows;
  private final Timer timer = new Timer(TICK_MS, event -> look());
  private TimeLeft time = new TimeLeft();
  private volatile String foot = KEEPS;
  private volatile Wish wish = Wish.GO_ON;

  private CompareWindow(List<String> labels) {
    rows = labels.stream().map(EntryRow::of).toArray(EntryRow[]::new);
  }

  /**
   * A window, unless there is no screen or a macro runs in batch mode.
   *
   * @param blurry on what is compared
   * @param labels of the entries
   */
  public static CompareWindow open(ImagePlus blurry, List<String> labels) {
    CompareWindow window = new CompareWindow(labels);
    if (!GraphicsEnvironment.isHeadless() && !Interpreter.isBatchMode()) {
      SwingUtilities.invokeLater(() -> window.build(blurry.getTitle()));
    }
    return window;
  }

  private void build(String title) {
    frame = new CompareFrame("Comparing: " + title, List.of(rows), this::stop);
    frame.setAutoRequestFocus(!IJ.isMacro());
    frame.open();
    timer.start();
  }

  private void stop() {
    wish = Wish.FINISH;
    frame.stopping();
  }

  /** On Swing's thread. */
  private void look() {
    EntryRow[] now;
    synchronized (rows) {
      now = rows.clone();
    }
    frame.show(List.of(now), foot);
  }

  /** On the thread that compares. */
  private void change(int entry, UnaryOperator<EntryRow> change) {
    if (entry >= 0) { // else it is none of the entries that is at work
      synchronized (rows) {
        rows[entry] = change.apply(rows[entry]);
      }
    }
  }

  @Override
  public Wish seeks() {
    foot = "Seeking a PSF for those that need one. Stop ends it, and nothing is compared.";
    return wish;
  }

  @Override
  public void begins(int entry) {
    foot = KEEPS;
    time = new TimeLeft();
    change(entry, row -> row.at(0, 0));
  }

  @Override
  public Wish reached(int entry, double share) {
    change(entry, row -> row.at(share, time.elapsedSeconds()));
    return wish;
  }

  @Override
  public void ended(int entry, Result result) {
    if (result == null) {
      change(entry, EntryRow::failed);
      return;
    }
    double seconds = result.numbers().getOrDefault("seconds", Double.NaN);
    double psnr = result.numbers().getOrDefault(PSNR, Double.NaN);
    change(entry, row -> row.done(seconds * result.runs().size(), psnr));
  }

  /** The comparison is over, and the window goes. */
  @Override
  public void close() {
    SwingUtilities.invokeLater(
        () -> {
          timer.stop();
          if (frame != null) {
            frame.dispose();
          }
        });
  }
}
