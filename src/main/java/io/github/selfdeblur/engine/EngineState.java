package io.github.selfdeblur.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.pytorch.jni.LibUtils;
import ai.djl.util.cuda.CudaUtils;
import io.github.selfdeblur.engine.memory.MachineMemory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What there is to compute with, in words. */
public final class EngineState {

  private static final double MB = 1 << 20;

  private EngineState() {}

  /** PyTorch's version; "not loaded" before the first run. */
  public static String pyTorchVersion() {
    return PyTorch.isLoaded() ? PyTorch.engine().getVersion() : "not loaded";
  }

  /** DJL's version. */
  public static String djlVersion() {
    return Engine.class.getPackage().getSpecificationVersion();
  }

  /**
   * The state of the engine, which is loaded where it can be; a line per fact.
   *
   * @return never fails: what keeps PyTorch from loading is one of the lines
   */
  public static String text() {
    List<String> lines = new ArrayList<>(pyTorch());
    lines.add(
        "Library chosen by the user: "
            + EngineLibrary.remembered().map(Path::toString).orElse("none"));
    lines.add(
        String.format(
            Locale.ROOT,
            "CPU: %d cores, %s, %s; bfloat16 at full speed: %s",
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.arch"),
            CpuFeatures.text(),
            CpuFeatures.hasFastBfloat16() ? "yes" : "not known"));
    if (HiddenCaches.are()) {
      lines.add("This machine hides its CPU's caches: PyTorch keeps to AVX, which is slower");
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "Memory: %.0f MB in the machine, Java may use %.0f MB",
            MachineMemory.megabytes(),
            Runtime.getRuntime().maxMemory() / MB));
    lines.add(gpuNeeds());
    return String.join("\n", lines) + "\n";
  }

  /**
   * Of the state what PyTorch tells: its version, libraries, threads and GPUs, a line each. It is
   * loaded where it can be.
   */
  public static List<String> pyTorch() {
    List<String> lines = new ArrayList<>();
    boolean before = PyTorch.isLoaded();
    try {
      Engine engine = PyTorch.engine();
      lines.add(
          "PyTorch "
              + engine.getVersion()
              + ", "
              + (before ? "loaded before" : "loaded now")
              + ", built for "
              + (Files.exists(
                      Path.of(LibUtils.getLibtorchPath(), System.mapLibraryName("torch_cuda")))
                  ? "CUDA and CPU"
                  : "CPU only"));
      lines.add("Native libraries: " + LibUtils.getLibtorchPath());
      lines.add("Threads: " + JniUtils.getNumThreads() + " unless a run is told otherwise");
      lines.addAll(gpus(engine));
    } catch (EngineUnavailableException e) {
      lines.add("PyTorch is not loaded: " + e.getMessage());
    }
    return lines;
  }

  private static List<String> gpus(Engine engine) {
    if (!PyTorch.hasGpu(engine)) {
      return List.of("GPU: none that this PyTorch can use");
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < engine.getGpuCount(); i++) {
      MemoryUsage memory = CudaUtils.getGpuMemory(Device.gpu(i));
      lines.add(
          String.format(
              Locale.ROOT,
              "GPU %d: compute capability %s, %.0f of %.0f MB in use",
              i,
              CudaUtils.getComputeCapability(i),
              memory.getUsed() / MB,
              memory.getMax() / MB));
    }
    return lines;
  }

  private static String gpuNeeds() {
    if (!LibTorch.hasBinding(LibTorch.CUDA)) {
      return "A GPU cannot be used on this platform.";
    }
    String cuda = LibTorch.CUDA.replaceFirst("cu(\\d\\d)(\\d)", "$1.$2");
    return "A GPU needs: one of NVIDIA, a driver for CUDA "
        + cuda
        + " or newer, and PyTorch "
        + LibTorch.neededVersion()
        + " built for CUDA "
        + cuda
        + " ("
        + LibTorch.CUDA
        + "), chosen as the library";
  }
}
