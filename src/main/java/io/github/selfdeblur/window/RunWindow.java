package io.github.selfdeblur.window;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.GUI;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.image.stack.Snapshots;
import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Preview;
import io.github.selfdeblur.progress.TimeLeft;
import io.github.selfdeblur.progress.VolumeStep;
import io.github.selfdeblur.progress.Wish;
import java.util.Locale;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * Between a run, which calls the methods of {@link RunWatch} on its own thread, and its window,
 * which lives on Swing's. The window asks for a preview when it is due; the next iteration, or step
 * of a run on a z-stack, makes it.
 */
final class RunWindow implements RunWatch {

  /** Between two looks at the run. */
  private static final int TICK_MS = 500;

  /** Of the last run that is over; only on Swing's thread. */
  private static RunFrame over;

  private final ImagePlus source;
  private final UpdateBudget budget = new UpdateBudget();
  private final Curve curve = new Curve();
  private final TimeLeft time = new TimeLeft();
  private final Timer timer = new Timer(TICK_MS, event -> tick());
  private volatile RunState state = new RunState("Beginning", null, 0, Double.POSITIVE_INFINITY);
  private volatile Wish wish = Wish.GO_ON;
  private volatile boolean previewWanted = true;
  private volatile boolean snapshotWanted;
  private volatile boolean ended;

  /** What there is to see, and after what; only on the run's thread. */
  private Preview preview;

  private String seen;

  /** What the titles of snapshots add. */
  private String suffix;

  private boolean ofVolume;

  /** Only on Swing's thread. */
  private RunFrame frame;

  private Iteration charted;

  private RunWindow(ImagePlus source) {
    this.source = source;
  }

  static RunWindow open(ImagePlus source) {
    RunWindow window = new RunWindow(source);
    Grid current = ImgLib2.grid(SourcePlane.current(source).pixels());
    SwingUtilities.invokeLater(() -> window.build(source.getTitle(), current));
    return window;
  }

  private void build(String title, Grid current) {
    frame =
        new RunFrame(
            "SelfDeblur: " + title,
            budget,
            () -> snapshotWanted = true,
            () -> wish(Wish.FINISH, "Finishing"),
            () -> wish(Wish.CANCEL, "Cancelling"));
    frame.setAutoRequestFocus(!IJ.isMacro());
    if (over == null) {
      GUI.centerOnImageJScreen(frame);
    } else {
      frame.setBounds(over.getBounds());
      over.dispose();
      over = null;
    }
    frame.showBlurry(current);
    frame.open();
    timer.start();
  }

  private void wish(Wish how, String state) {
    wish = wish.or(how);
    frame.ending(state);
  }

  /** On Swing's thread. */
  private void tick() {
    if (!frame.isShowing()) {
      return;
    }
    RunState now = state;
    frame.show(now, time.elapsedSeconds());
    if (budget.isDue()) {
      budget.begin();
      previewWanted = true;
      if (now.iteration() != charted) {
        charted = now.iteration();
        frame.show(curve.phases());
      }
    }
  }

  @Override
  public void iterated(Iteration iteration) {
    curve.add(iteration);
    state = new RunState(state.stage(), iteration, state.fraction(), state.remainingSeconds());
    if (previewWanted || snapshotWanted) {
      see(iteration.preview(), iteration.describe(), "-at-" + iteration.number());
      Preview shown = preview;
      SwingUtilities.invokeLater(() -> frame.show(shown));
    }
  }

  @Override
  public void seen(VolumeStep step) {
    if (previewWanted || snapshotWanted || step.stage() == VolumeStep.Stage.DONE) {
      ofVolume = true;
      see(step.preview(), step.describe(), "-at-" + step.describe().replace(' ', '-'));
      Preview shown = preview;
      String psfWidth = step.psfWidth().get();
      SwingUtilities.invokeLater(() -> frame.show(step.stage(), shown, psfWidth));
    }
  }

  private void see(Supplier<Preview> now, String after, String inTitles) {
    previewWanted = false;
    budget.spend(() -> preview = now.get());
    seen = after;
    suffix = inTitles;
  }

  @Override
  public Wish reached(double share, Part part) {
    switch (part.kind()) {
      case ITERATIONS -> iterating(state.iteration());
      case SEARCH -> enter("Seeking a PSF in the spectrum", share, Double.POSITIVE_INFINITY);
      case COURSE -> enter(part.name(), share, time.remainingSeconds(share));
      case PAUSE, FINISH -> {
        String stage = part.name().substring(0, 1).toUpperCase(Locale.ROOT);
        enter(stage + part.name().substring(1), share, Double.POSITIVE_INFINITY);
      }
    }
    return wish;
  }

  private void iterating(Iteration iteration) {
    double elapsed = iteration.elapsedSeconds();
    double fraction = elapsed / (elapsed + iteration.remainingSeconds());
    enter("Fitting, " + iteration.phase(), fraction, iteration.remainingSeconds());
  }

  @Override
  public void waiting() {
    enter("Waiting for another run to end", 0, Double.POSITIVE_INFINITY);
  }

  private void enter(String stage, double fraction, double remainingSeconds) {
    state = new RunState(stage, state.iteration(), fraction, remainingSeconds);
    if (snapshotWanted && preview != null) {
      snapshotWanted = false;
      openSnapshot();
    }
  }

  private void openSnapshot() {
    Snapshots snapshot = new Snapshots(source);
    snapshot.add(preview, seen);
    String titles = suffix;
    SwingUtilities.invokeLater(
        () -> {
          snapshot.psfs(titles).show();
          snapshot.images(titles).show();
        });
  }

  @Override
  public void ended(String how, ImagePlus image, ImagePlus psf) {
    ended = true;
    state = new RunState(how, state.iteration(), 1, 0);
    Preview result = isOfWhatIsSeen(image) ? result(image, psf) : null;
    SwingUtilities.invokeLater(() -> end(result));
  }

  private boolean isOfWhatIsSeen(ImagePlus image) {
    return preview != null
        && !ofVolume
        && image.getStackSize() == 1
        && image.getWidth() == preview.blurry().width()
        && image.getHeight() == preview.blurry().height();
  }

  private Preview result(ImagePlus image, ImagePlus psf) {
    return new Preview(
        preview.blurry(),
        ImgLib2.grid(SourcePlane.current(image).pixels()),
        ImgLib2.grid(SourcePlane.current(psf).pixels()));
  }

  /**
   * @param result null where it is not of the plane that is seen, or is seen already
   */
  private void end(Preview result) {
    timer.stop();
    if (!frame.isDisplayable() || !frame.isVisible()) {
      frame.dispose();
      return;
    }
    frame.show(curve.phases());
    frame.ended(state, time.elapsedSeconds(), result);
    if (over != null) {
      over.dispose();
    }
    over = frame;
  }

  @Override
  public void close() {
    if (!ended) {
      SwingUtilities.invokeLater(
          () -> {
            timer.stop();
            frame.dispose();
          });
    }
  }
}
