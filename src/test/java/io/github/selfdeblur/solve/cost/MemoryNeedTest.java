package io.github.selfdeblur.solve.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.engine.DeviceMemory;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.schedule.Preset;
import org.junit.jupiter.api.Test;

class MemoryNeedTest {

  private static double megabytes(int side, Preset preset) {
    SelfDeblurOptions options = SelfDeblurOptions.preset(preset).psfSize(17, 17).build();
    return MemoryNeed.megabytes(side, side, options, DeviceMemory.total(ComputeDevice.CPU));
  }

  @Test
  void growsWithThePixels() {
    double base = 2 * megabytes(1000, Preset.FAST) - megabytes(1421, Preset.FAST);
    double small = megabytes(1000, Preset.FAST) - base;
    double large = megabytes(2017, Preset.FAST) - base;
    assertEquals(4, large / small, 0.1);
  }

  /** Measured: 1129 and 3496 MB. */
  @Test
  void isWithinAFifthOfWhatWasMeasured() {
    assertEquals(1, megabytes(256, Preset.REFERENCE) / 1129, 0.2);
    assertEquals(1, megabytes(512, Preset.REFERENCE) / 3496, 0.2);
  }

  /** Measured for a stack of 64 × 64 px and 32 slices with the room around it: 1597 MB. */
  @Test
  void volumesAreWithinAFifthOfWhatWasMeasured() {
    long voxels = 96 * 96 * 48;
    double megabytes = MemoryNeed.megabytesOfVolume(voxels, Preset.VOLUME_NETWORK.schedule());
    assertEquals(1, megabytes / 1597, 0.2);
  }

  @Test
  void thePublishedNetworkNeedsMore() {
    double ratio = megabytes(512, Preset.REFERENCE) / megabytes(512, Preset.FAST);
    assertTrue(ratio > 1.4 && ratio < 3.5, "ratio " + ratio);
  }
}
