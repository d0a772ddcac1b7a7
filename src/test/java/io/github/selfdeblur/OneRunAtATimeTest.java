package io.github.selfdeblur;

import static io.github.selfdeblur.BlobImage.IMAGE;
import static io.github.selfdeblur.BlobImage.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDManager;
import io.github.selfdeblur.blind.SelfDeblurResult;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Runs wait for one another, and each leaves PyTorch to the next. */
class OneRunAtATimeTest {

  private static Monitor whenWaiting(Runnable answer) {
    return new Monitor() {
      @Override
      public Wish reached(double share, Part part) {
        return Wish.GO_ON;
      }

      @Override
      public void waiting() {
        answer.run();
      }
    };
  }

  @Test
  void aSecondCallerWaitsAndIsTold() throws Exception {
    CountDownLatch firstRuns = new CountDownLatch(1);
    CountDownLatch secondWaits = new CountDownLatch(1);
    Monitor first =
        Monitor.asLongAs(
            iteration -> {
              firstRuns.countDown();
              return await(secondWaits);
            });
    CompletableFuture<SelfDeblurResult> run =
        CompletableFuture.supplyAsync(
            () -> SelfDeblur.deblur(IMAGE, Blobs.quick(3).build(), first));
    firstRuns.await();
    SelfDeblurResult second =
        SelfDeblur.deblur(
            IMAGE, Blobs.quick(3).build(), whenWaiting(() -> secondWaits.countDown()));
    assertArrayEquals(values(run.get().image()), values(second.image()));
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aRunFromWithinARunIsRefusedAndTheNextOneWorks() {
    SelfDeblurOptions options = Blobs.quick(2).build();
    assertThrows(
        IllegalStateException.class,
        () ->
            SelfDeblur.deblur(
                IMAGE, options, Monitor.asLongAs(i -> SelfDeblur.deblur(IMAGE, options) != null)));
    assertEquals(2, Blobs.facts(SelfDeblur.deblur(IMAGE, options)).losses().length);
  }

  @Test
  void aCancelledRunGivesNothingAndLeavesNothingBehind() {
    int arrays = arraysOfTheEngine();
    CancellationException cancelled =
        assertThrows(
            CancellationException.class,
            () ->
                SelfDeblur.deblur(
                    IMAGE,
                    Blobs.quick(1000).build(),
                    Monitor.asLongAs(
                        iteration -> {
                          if (iteration.number() == 3) {
                            throw new CancellationException("enough");
                          }
                          return true;
                        })));
    assertEquals("enough", cancelled.getMessage());
    assertEquals(arrays, arraysOfTheEngine());
    List<String> waited = new ArrayList<>();
    SelfDeblur.deblur(IMAGE, Blobs.quick(1).build(), whenWaiting(() -> waited.add("waited")));
    assertEquals(List.of(), waited);
  }

  private static int arraysOfTheEngine() {
    try (NDManager manager = PyTorch.engine().newBaseManager()) {
      return manager.getParentManager().getManagedArrays().size();
    }
  }
}
