package io.github.selfdeblur.batch;

import io.github.selfdeblur.image.stack.StackListener;
import io.github.selfdeblur.progress.TimeLeft;
import io.github.selfdeblur.solve.Iteration;

/** Makes the progress of one file that of the batch, and remembers whether it was stopped. */
final class FileProgress implements StackListener {

  private final BatchListener listener;
  private final String file;
  private final int number;
  private final int of;
  private final Pace pace;
  private double iterated;
  private boolean stopped;

  FileProgress(BatchListener listener, String file, int number, int of, Pace pace) {
    this.listener = listener;
    this.file = file;
    this.number = number;
    this.of = of;
    this.pace = pace;
  }

  /** What the file's share of the whole work is measured by. */
  record Pace(int filesDone, int filesToDo, TimeLeft time) {

    double fraction(double ofFile) {
      return (filesDone + ofFile) / filesToDo;
    }

    double remainingSeconds(double fraction) {
      return time.remainingSeconds(fraction);
    }
  }

  /** Asks before the file is opened. */
  boolean goesOn() {
    return reached(0);
  }

  boolean isStopped() {
    return stopped;
  }

  @Override
  public boolean iterated(Iteration iteration) {
    iterated = (double) iteration.number() / iteration.total();
    return reached(iterated);
  }

  @Override
  public boolean pausing(double fraction, String what) {
    return reached(iterated);
  }

  /** With a known PSF all the work; after iterations, all done or not, next to none of it. */
  @Override
  public boolean finishing(double fraction) {
    return reached(iterated > 0 ? 1 : fraction);
  }

  @Override
  public boolean searching(double fraction) {
    return reached(0);
  }

  @Override
  public boolean progressed(double fraction, String what) {
    return reached(fraction);
  }

  @Override
  public void noted(String sentence) {}

  @Override
  public void waiting() {
    listener.waiting();
  }

  private boolean reached(double ofFile) {
    double fraction = pace.fraction(ofFile);
    BatchProgress progress =
        new BatchProgress(file, number, of, fraction, pace.remainingSeconds(fraction));
    stopped = !listener.progress(progress) || stopped;
    return !stopped;
  }
}
