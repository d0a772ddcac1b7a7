package io.github.selfdeblur.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import io.github.selfdeblur.engine.memory.MachineMemory;
import io.github.selfdeblur.options.choice.ComputeDevice;
import java.lang.management.MemoryUsage;
import org.junit.jupiter.api.Test;

class DeviceMemoryTest {

  private static final long GB = 1L << 30;

  private static MemoryUsage eightWithSixInUse(Device gpu) {
    return new MemoryUsage(-1, 6 * GB, 6 * GB, 8 * GB);
  }

  @Test
  void aGpuHasItsOwnMemoryWhichOthersUse() {
    DeviceMemory all = DeviceMemory.of(Device.gpu(), false, DeviceMemoryTest::eightWithSixInUse);
    DeviceMemory free = DeviceMemory.of(Device.gpu(), true, DeviceMemoryTest::eightWithSixInUse);
    assertEquals(8 * 1024, all.megabytes());
    assertEquals(2 * 1024, free.megabytes());
    assertEquals("GPU 0 has 8.0 GB", all.describe());
    assertEquals("GPU 0 has 2.0 GB free", free.describe());
  }

  @Test
  void aGpuThatDoesNotAnswerRefusesNothing() {
    DeviceMemory unknown =
        DeviceMemory.of(
            Device.gpu(),
            true,
            gpu -> {
              throw new IllegalArgumentException("CUDA device not found.");
            });
    assertEquals(Double.POSITIVE_INFINITY, unknown.megabytes());
  }

  @Test
  void theCpuHasThatOfTheMachine() {
    DeviceMemory memory = DeviceMemory.free(ComputeDevice.CPU);
    assertEquals(MachineMemory.megabytes(), memory.megabytes());
    assertTrue(memory.describe().startsWith("this machine has "), memory.describe());
    assertTrue(memory.describe().endsWith(" GB"), memory.describe());
  }
}
