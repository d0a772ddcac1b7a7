package io.github.selfdeblur.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.SelfDeblur;
import io.github.selfdeblur.blind.method.SelfDeblurComposition;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.schedule.FitTerm;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.options.schedule.Rates;
import io.github.selfdeblur.options.schedule.Schedule;
import io.github.selfdeblur.progress.Monitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemoryTest {

  private static final Path STATUS = Path.of("/proc/self/status");

  @Test
  void theNumberOfArraysIsFlatOverFiftyIterations() {
    SelfDeblurOptions options = Blobs.quickThenSsim(25, 25).build();
    Map<String, Set<Integer>> counts = new HashMap<>();
    try (Fit fit =
        new Fit(
            Problem.blind(Blobs.blurred(40, 40, 1), 0),
            options,
            SelfDeblurComposition.PUBLISHED,
            Device.cpu(),
            null)) {
      fit.run(
          Monitor.asLongAs(
              iteration ->
                  counts
                          .computeIfAbsent(iteration.lossName(), loss -> new HashSet<>())
                          .add(arrays(fit.level().manager()))
                      || true));
    }
    assertEquals(Set.of("MSE", "1-SSIM"), counts.keySet());
    counts.values().forEach(seen -> assertEquals(1, seen.size(), "counts seen: " + counts));
  }

  /** Arrays of a fit and those that hang on the engine itself. */
  private static int arrays(NDManager manager) {
    return manager.getManagedArrays().size() + manager.getParentManager().getManagedArrays().size();
  }

  @Test
  void twentyRunsDoNotGrowTheProcess() throws IOException {
    assumeTrue(Files.isReadable(STATUS), "memory is read from " + STATUS);
    Phase mse = Phase.reference(1, FitTerm.MSE);
    Phase ssim = mse.then(1, FitTerm.SSIM, Rates.REFERENCE);
    Schedule oneOfEach = new Schedule(List.of(mse, ssim), Method.NETWORK);
    SelfDeblurOptions options =
        SelfDeblurOptions.preset(Preset.REFERENCE)
            .psfSize(9, 9)
            .schedule(oneOfEach)
            .device(ComputeDevice.CPU)
            .build();
    long afterFirst = 0;
    for (int run = 0; run < 20; run++) {
      SelfDeblur.deblur(ImgLib2.image(Blobs.blurred(48, 48, 1)), options);
      if (run == 0) {
        afterFirst = residentKilobytes();
      }
    }
    long grownMb = (residentKilobytes() - afterFirst) / 1024;
    assertTrue(grownMb <= 200, "grown by " + grownMb + " MB");
  }

  private static long residentKilobytes() throws IOException {
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
