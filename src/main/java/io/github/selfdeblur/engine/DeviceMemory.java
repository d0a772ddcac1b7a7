package io.github.selfdeblur.engine;

import ai.djl.Device;
import ai.djl.util.cuda.CudaUtils;
import io.github.selfdeblur.engine.memory.MachineMemory;
import io.github.selfdeblur.options.choice.ComputeDevice;
import java.lang.management.MemoryUsage;
import java.util.Locale;
import java.util.function.Function;

/**
 * The memory for networks on a device: a GPU has its own, else it is the machine's.
 *
 * @param device where the networks will be
 * @param megabytes infinite where it cannot be told
 * @param free whether that is what nobody uses, not all there is
 */
public record DeviceMemory(Device device, double megabytes, boolean free) {

  private static final double MB = 1 << 20;

  /**
   * All there is on the device that {@code wanted} means on this machine.
   *
   * @throws EngineUnavailableException where that cannot be had
   */
  public static DeviceMemory total(ComputeDevice wanted) {
    return of(device(wanted), false, CudaUtils::getGpuMemory);
  }

  /**
   * What a run that begins now can take: on a GPU, what nobody uses; a machine's is given to who
   * asks for it.
   *
   * @throws EngineUnavailableException where the device cannot be had
   */
  public static DeviceMemory free(ComputeDevice wanted) {
    return of(device(wanted), true, CudaUtils::getGpuMemory);
  }

  /** Without PyTorch where it is not needed to know. */
  private static Device device(ComputeDevice wanted) {
    return wanted == ComputeDevice.CPU ? Device.cpu() : PyTorch.device(wanted);
  }

  /**
   * @param ofGpu asks a GPU
   */
  static DeviceMemory of(Device device, boolean free, Function<Device, MemoryUsage> ofGpu) {
    if (!device.isGpu()) {
      return new DeviceMemory(device, MachineMemory.megabytes(), false);
    }
    try {
      MemoryUsage memory = ofGpu.apply(device);
      long bytes = free ? memory.getMax() - memory.getUsed() : memory.getMax();
      return new DeviceMemory(device, bytes / MB, free);
    } catch (RuntimeException | LinkageError e) {
      // CUDA does not answer: then the run will tell.
      return new DeviceMemory(device, Double.POSITIVE_INFINITY, free);
    }
  }

  /** Such as "this machine has 15.6 GB" or "GPU 0 has 3.1 GB free". */
  public String describe() {
    return String.format(
        Locale.ROOT,
        "%s has %.1f GB%s",
        device.isGpu() ? PyTorch.describe(device) : "this machine",
        megabytes / 1024,
        free ? " free" : "");
  }

  /** Whose it is: "the machine", or which GPU. */
  public String owner() {
    return device.isGpu() ? PyTorch.describe(device) : "the machine";
  }
}
