package io.github.selfdeblur.cli;

import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.SelfDeblur;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.progress.Monitor;
import java.util.concurrent.CountDownLatch;

/** A program that ends while networks are fitted. */
public final class LeavingProbe {

  private LeavingProbe() {}

  /** Takes nothing. */
  public static void main(String[] arguments) throws Exception {
    CountDownLatch atWork = new CountDownLatch(3);
    Monitor monitor =
        Monitor.asLongAs(
            iteration -> {
              atWork.countDown();
              return true;
            });
    Thread run =
        new Thread(
            () ->
                SelfDeblur.deblur(
                    ImgLib2.image(Blobs.blurred(120, 120, 1)),
                    SelfDeblurOptions.preset(Preset.REFERENCE).psfSize(5, 5).build(),
                    monitor));
    run.setDaemon(true);
    run.start();
    atWork.await();
    System.exit(0);
  }
}
