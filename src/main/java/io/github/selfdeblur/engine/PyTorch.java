package io.github.selfdeblur.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.StandardCapabilities;
import ai.djl.pytorch.engine.PtEngineProvider;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.pytorch.jni.LibUtils;
import io.github.selfdeblur.engine.natives.LoadedLibrary;
import io.github.selfdeblur.engine.natives.NativeWarnings;
import io.github.selfdeblur.engine.natives.WaitPolicy;
import io.github.selfdeblur.options.choice.ComputeDevice;
import java.util.HashMap;
import java.util.Map;

/** The PyTorch engine of this JVM, loaded on first use. */
public final class PyTorch {

  /** Never fetch natives unasked, never report usage. */
  private static final Map<String, String> QUIETLY =
      Map.of("ai.djl.offline", "true", "OPT_OUT_TRACKING", "true");

  private static volatile Engine loaded;

  private PyTorch() {}

  /**
   * The engine.
   *
   * @throws EngineUnavailableException where PyTorch's native libraries are missing or do not load
   */
  public static Engine engine() {
    return loaded == null ? load(Map.of()) : loaded;
  }

  /** Whether the engine is there without being loaded first. */
  public static boolean isLoaded() {
    return loaded != null;
  }

  /**
   * Loads the engine.
   *
   * @param properties for DJL, besides or instead of the usual ones
   */
  static synchronized Engine load(Map<String, String> properties) {
    if (loaded != null) {
      return loaded;
    }
    Map<String, String> all = new HashMap<>(QUIETLY);
    all.putAll(EngineLibrary.properties());
    all.putAll(properties);
    Allocator.tune();
    HiddenCaches.heed();
    WaitPolicy.suggest();
    Thread thread = Thread.currentThread();
    ClassLoader loader = thread.getContextClassLoader();
    thread.setContextClassLoader(PyTorch.class.getClassLoader());
    SystemProperties before = SystemProperties.set(all);
    QuietLog log = new QuietLog();
    try {
      if (!isLoadedByDjl()) {
        // Two of them in one process end it.
        LoadedLibrary.find("torch_cpu")
            .ifPresent(
                where -> {
                  throw EngineFailure.loadedByAnother(where);
                });
      }
      // DJL's own list is empty where another plugin had it made with a loader that sees none.
      Engine.registerEngine(new PtEngineProvider());
      Engine engine = Engine.getEngine("PyTorch");
      NativeWarnings.silence();
      EngineCheck.require(engine);
      loaded = engine;
      return loaded;
    } catch (EngineUnavailableException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw EngineFailure.of(e);
    } finally {
      log.restore();
      before.restore();
      thread.setContextClassLoader(loader);
    }
  }

  /** Whether the DJL that this class sees has loaded PyTorch, perhaps for another plugin. */
  private static boolean isLoadedByDjl() {
    try {
      return LibUtils.getLibtorchPath() != null;
    } catch (NullPointerException e) {
      return false; // DJL has no other way to ask
    }
  }

  /**
   * The device that {@code wanted} means on this machine.
   *
   * @throws EngineUnavailableException where a GPU is asked for and PyTorch sees none
   */
  public static Device device(ComputeDevice wanted) {
    boolean gpu = wanted != ComputeDevice.CPU && hasGpu(engine());
    if (wanted == ComputeDevice.GPU && !gpu) {
      throw new EngineUnavailableException(
          "PyTorch sees no GPU on this machine: choose device cpu or auto, or install a PyTorch"
              + " with CUDA and its driver.",
          null);
    }
    return gpu ? Device.gpu() : Device.cpu();
  }

  static boolean hasGpu(Engine engine) {
    return QuietLog.during(
        () -> engine.hasCapability(StandardCapabilities.CUDA) && engine.getGpuCount() > 0);
  }

  /** How {@code device} is called in reports. */
  public static String describe(Device device) {
    return device.isGpu() ? "GPU " + device.getDeviceId() : "CPU";
  }

  /**
   * Limits PyTorch's threads for operations called from this thread and returns the limit there
   * was.
   */
  public static int limitThreads(int threads) {
    int before = JniUtils.getNumThreads();
    JniUtils.setNumThreads(threads);
    return before;
  }
}
