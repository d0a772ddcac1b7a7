package io.github.selfdeblur;

import static io.github.selfdeblur.BlobImage.IMAGE;
import static io.github.selfdeblur.BlobImage.values;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.selfdeblur.blind.SelfDeblurResult;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.trained.NetworkOptions;
import io.github.selfdeblur.options.trained.NetworkSettings;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Wish;
import io.github.selfdeblur.trained.NetworkFile;
import io.github.selfdeblur.trained.TrainedNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trained network while a blind run is under way in the same JVM. */
class NetworkBesideARunTest {

  private static final NetworkOptions OPTIONS =
      new NetworkOptions(NetworkSettings.builder().build(), 0, ComputeDevice.CPU, 1);

  @TempDir private Path folder;

  @Test
  void itWaitsOnlyWhereItDrawsRandomNumbersAndChangesNothing() throws Exception {
    SelfDeblurResult alone = SelfDeblur.deblur(IMAGE, Blobs.quick(2).build(), Monitor.NONE);
    CountDownLatch runs = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(1);
    Monitor held =
        Monitor.asLongAs(
            iteration -> {
              runs.countDown();
              return await(goesOn);
            });
    CompletableFuture<SelfDeblurResult> run =
        CompletableFuture.supplyAsync(() -> SelfDeblur.deblur(IMAGE, Blobs.quick(2).build(), held));
    try {
      await(runs);
      assertEquals(10 / 9f, applied(NetworkFile.mean(1, file()), Monitor.NONE).values()[0], 1e-5f);
      assertFalse(run.isDone());
      NetworkFile dropout = new NetworkFile();
      dropout.returns(dropout.let("torch.dropout(x, 0.5, True)"), file());
      applied(file(), whenWaiting(goesOn::countDown));
      assertEquals(0, goesOn.getCount(), "it did not wait");
    } finally {
      goesOn.countDown();
    }
    assertArrayEquals(values(alone.image()), values(run.get().image()));
  }

  private Path file() {
    return folder.resolve("network.pt");
  }

  private static Grid applied(Path file, Monitor monitor) throws IOException {
    Grid image = new Grid(new float[] {1, 2, 3, 4}, 2, 2, 1);
    try (TrainedNetwork network = TrainedNetwork.open(file, OPTIONS)) {
      return network.apply(image, 0, 255, monitor).orElseThrow();
    }
  }

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

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
