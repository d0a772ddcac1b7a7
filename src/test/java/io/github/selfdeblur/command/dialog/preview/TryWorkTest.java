package io.github.selfdeblur.command.dialog.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

/** What is heard of a trial, and that it ends where nobody wants it. */
class TryWorkTest {

  private static final int PATIENCE_S = 20;

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);

  private final TryWork.Heard listener =
      new TryWork.Heard() {

        @Override
        public void reached(String words) {
          heard.add(words);
        }

        @Override
        public void ended(Seen seen) {
          heard.add("ended");
        }

        @Override
        public void failed(String sentence) {
          heard.add(sentence);
          over.countDown();
        }
      };

  /** Asks for ever whether it is to go on. */
  private void busy(Monitor monitor) {
    while (true) {
      monitor.goesOn(0.5, Part.SEARCH);
      begun.countDown();
    }
  }

  private void waiting(Monitor monitor) {
    monitor.waiting();
    begun.countDown();
    try {
      TimeUnit.MINUTES.sleep(5);
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
  }

  private TryWork started(TryQuestion question) throws InterruptedException {
    TryWork work = TryWork.start(question, listener);
    assertTrue(begun.await(PATIENCE_S, TimeUnit.SECONDS));
    return work;
  }

  private void endsSilently(TryWork work) throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          work.stop();
          heard.clear();
        });
    work.join(PATIENCE_S);
    assertFalse(work.isAlive());
    SwingUtilities.invokeAndWait(() -> {});
    assertEquals(List.of(), heard);
  }

  @Test
  void oneAtWorkIsCancelledAndHeardOfNoMore() throws Exception {
    TryWork work =
        started(
            monitor -> {
              busy(monitor);
              return null;
            });
    endsSilently(work);
  }

  @Test
  void oneThatWaitsForAnotherRunIsInterrupted() throws Exception {
    TryWork work =
        started(
            monitor -> {
              waiting(monitor);
              return null;
            });
    endsSilently(work);
  }

  @Test
  void whatGoesWrongIsASentence() throws Exception {
    TryWork.start(
        monitor -> {
          monitor.goesOn(0.25, Part.SEARCH);
          throw new IllegalArgumentException("No structure.");
        },
        listener);
    assertTrue(over.await(PATIENCE_S, TimeUnit.SECONDS));
    assertEquals(List.of("seeking the PSF, 25 %", "No structure."), heard);
  }
}
