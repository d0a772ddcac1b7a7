package io.github.selfdeblur.command.dialog.preview;

import io.github.selfdeblur.engine.memory.OutOfMemory;
import io.github.selfdeblur.image.trial.Trial;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Wish;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import javax.swing.SwingUtilities;

/**
 * A trial on a thread of its own, which ends soon after {@link #stop}; from then on nothing is
 * heard of it. All is heard on Swing's thread.
 */
final class TryWork implements Monitor {

  private final TryQuestion question;
  private final Heard heard;
  private volatile boolean stopped;
  private volatile boolean waits;
  private volatile String doing = "";
  private final Thread thread = new Thread(this::work, "SelfDeblur try");

  /** Who hears of a trial. */
  interface Heard {

    /** How far it is, in words. */
    void reached(String words);

    void ended(Seen seen);

    /** What went wrong, in a sentence. */
    void failed(String sentence);
  }

  private TryWork(TryQuestion question, Heard heard) {
    this.question = question;
    this.heard = heard;
  }

  /** Begins. */
  static TryWork start(TryQuestion question, Heard heard) {
    TryWork work = new TryWork(question, heard);
    work.thread.setDaemon(true);
    work.thread.start();
    return work;
  }

  private void work() {
    try {
      Trial trial = question.answer(this);
      Seen seen = Seen.of(trial);
      tell(() -> heard.ended(seen));
    } catch (CancellationException e) {
      tell(() -> heard.failed(""));
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      String sentence = OutOfMemory.sentence(e).orElse(String.valueOf(e.getMessage()));
      tell(() -> heard.failed(sentence));
    }
  }

  private void tell(Runnable what) {
    SwingUtilities.invokeLater(
        () -> {
          if (!stopped) {
            what.run();
          }
        });
  }

  /** Nobody wants it any more. */
  void stop() {
    stopped = true;
    if (waits) {
      thread.interrupt();
    }
  }

  /** Waits for its end, so many seconds at most. */
  void join(int seconds) throws InterruptedException {
    thread.join(1000L * seconds);
  }

  boolean isAlive() {
    return thread.isAlive();
  }

  @Override
  public Wish reached(double share, Part part) {
    waits = false;
    String words = part.name() + ", " + Math.round(100 * share) + " %";
    if (!words.equals(doing)) {
      doing = words;
      tell(() -> heard.reached(words));
    }
    return stopped ? Wish.CANCEL : Wish.GO_ON;
  }

  @Override
  public void waiting() {
    waits = true;
    tell(() -> heard.reached("waiting for another run"));
  }
}
