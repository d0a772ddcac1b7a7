package io.github.selfdeblur.window;

import ij.IJ;
import ij.ImagePlus;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Preview;
import io.github.selfdeblur.progress.RunPlan;
import io.github.selfdeblur.progress.RunStep;
import io.github.selfdeblur.progress.TimeLeft;
import io.github.selfdeblur.progress.VolumeStep;
import io.github.selfdeblur.progress.Wish;
import io.github.selfdeblur.window.picture.Picture;
import io.github.selfdeblur.window.picture.UpdateBudget;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
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
  private final Steps steps = new Steps();
  private final Timer timer = new Timer(TICK_MS, event -> tick());
  private volatile RunState state = new RunState("Beginning", null, 0, Double.POSITIVE_INFINITY);
  private volatile Wish wish = Wish.GO_ON;

  /** What a search has found and nobody has seen yet; else null. */
  private final AtomicReference<Picture> tried = new AtomicReference<>();

  private volatile boolean previewWanted = true;
  private volatile boolean snapshotWanted;
  private volatile boolean ended;

  /** Only on the run's thread. */
  private Sight sight;

  /** Only on Swing's thread. */
  private RunFrame frame;

  private Iteration charted;

  private RunWindow(ImagePlus source) {
    this.source = source;
  }

  static RunWindow open(ImagePlus source) {
    RunWindow window = new RunWindow(source);
    Picture current = Picture.of(ImgLib2.grid(SourcePlane.current(source).pixels()));
    SwingUtilities.invokeLater(() -> window.build(source.getTitle(), current));
    return window;
  }

  private void build(String title, Picture current) {
    frame =
        new RunFrame(
            "SelfDeblur: " + title,
            budget,
            () -> snapshotWanted = true,
            () -> wish(Wish.FINISH, "Finishing"),
            () -> wish(Wish.CANCEL, "Cancelling"));
    frame.setAutoRequestFocus(!IJ.isMacro());
    frame.pictures().showBlurry(current);
    frame.openInPlaceOf(over);
    over = null;
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
    frame.comeBeforeTheLog();
    frame.show(steps.rows(), now, time.elapsedSeconds());
    frame.pictures().showPsf(tried.getAndSet(null));
    if (budget.isDue()) {
      budget.begin();
      previewWanted = true;
      if (now.iteration() != charted) {
        charted = now.iteration();
        frame.pictures().show(curve.phases());
      }
    }
  }

  @Override
  public void plans(RunPlan plan) {
    steps.plan(plan);
    SwingUtilities.invokeLater(() -> frame.pictures().plan(plan));
  }

  @Override
  public void begins(RunStep step) {
    steps.begin(step);
    enter(step.label(), state.fraction(), state.remainingSeconds());
  }

  @Override
  public void tried(Grid psf) {
    tried.set(Picture.ofPsf(psf));
  }

  @Override
  public void iterated(Iteration iteration) {
    curve.add(iteration);
    steps.iterated(iteration);
    state = new RunState(state.stage(), iteration, state.fraction(), state.remainingSeconds());
    if (previewWanted || snapshotWanted) {
      PreviewPictures shown =
          see(
              iteration.preview(),
              iteration.describe(),
              "-at-" + iteration.number(),
              PreviewPictures::of);
      SwingUtilities.invokeLater(() -> frame.show(shown));
    }
  }

  @Override
  public void seen(VolumeStep step) {
    if (previewWanted || snapshotWanted || step.stage() == VolumeStep.Stage.DONE) {
      PreviewPictures shown =
          see(
              step.preview(),
              step.describe(),
              "-at-" + step.describe().replace(' ', '-'),
              PreviewPictures::ofViews);
      String psfWidth = step.psfWidth().get();
      SwingUtilities.invokeLater(
          () -> {
            frame.pictures().show(step.stage(), shown, psfWidth);
            frame.offerSnapshots();
          });
    }
  }

  /** Looks at the run, which costs it a moment. */
  private PreviewPictures see(
      Supplier<Preview> now,
      String after,
      String inTitles,
      Function<Preview, PreviewPictures> drawn) {
    previewWanted = false;
    PreviewPictures[] pictures = {null};
    budget.spend(
        () -> {
          sight = new Sight(now.get(), after, inTitles);
          pictures[0] = drawn.apply(sight.preview());
        });
    return pictures[0];
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
    if (snapshotWanted && sight != null) {
      snapshotWanted = false;
      sight.open(source);
    }
  }

  @Override
  public void ended(Supplier<RunEnd> result) {
    if (source.getProcessor() == null) {
      return; // it was closed: there is nothing to compare with
    }
    ended = true;
    RunEnd end = result.get();
    state = new RunState(end.how(), state.iteration(), 1, 0);
    steps.end();
    ResultPictures pictures = ResultPictures.of(source, end, end.image());
    SwingUtilities.invokeLater(() -> end(end, pictures));
  }

  private void end(RunEnd end, ResultPictures pictures) {
    timer.stop();
    if (!frame.isDisplayable() || !frame.isVisible()) {
      frame.dispose();
      return;
    }
    frame.pictures().show(curve.phases());
    frame.show(steps.rows(), state, time.elapsedSeconds());
    frame.ended(end, pictures, new NextAction(frame, source, end)::begin);
    if (over != null) {
      over.dispose();
    }
    over = frame;
  }

  @Override
  public void close() {
    SwingUtilities.invokeLater(
        () -> {
          timer.stop();
          frame.leaveOrComeUp(ended);
        });
  }
}
