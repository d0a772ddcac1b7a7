package io.github.selfdeblur.trained;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineProvider;
import io.github.selfdeblur.engine.EngineState;
import io.github.selfdeblur.engine.QuietLog;
import io.github.selfdeblur.engine.memory.OutOfMemory;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.trained.NetworkOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

/** An ONNX file in ONNX Runtime, which is found by name where somebody has installed it. */
final class OnnxNetwork implements LoadedNetwork {

  private static final String ENGINE = "OnnxRuntime";

  private static final String PROVIDER = "ai.djl.onnxruntime.engine.OrtEngineProvider";

  private final Model model;
  private final String version;

  private OnnxNetwork(Model model, String version) {
    this.model = model;
    this.version = version;
  }

  /**
   * Loads a file's content.
   *
   * @throws IOException with one sentence where ONNX Runtime is absent or refuses it
   */
  static OnnxNetwork of(byte[] file, NetworkOptions options) throws IOException {
    if (options.device() == ComputeDevice.GPU) {
      throw new IllegalArgumentException(
          "ONNX files are computed on the CPU: choose device cpu or auto.");
    }
    Engine engine = engine();
    Model model = Model.newInstance("network", Device.cpu(), ENGINE);
    try {
      String threads = Integer.toString(options.threads());
      model.load(new ByteArrayInputStream(file), Map.of("intraOpNumThreads", threads));
      return new OnnxNetwork(model, engine.getVersion());
    } catch (IOException | MalformedModelException | RuntimeException e) {
      model.close();
      throw new IOException(NetworkFailure.ofLoading(e), e);
    }
  }

  private static Engine engine() throws IOException {
    try {
      if (!Engine.hasEngine(ENGINE)) {
        Class<?> provider = Class.forName(PROVIDER, true, OnnxNetwork.class.getClassLoader());
        Engine.registerEngine((EngineProvider) provider.getConstructor().newInstance());
      }
      return QuietLog.during(() -> Engine.getEngine(ENGINE));
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      throw new IOException(absent(), e);
    }
  }

  private static String absent() {
    return "ONNX Runtime is not installed: put the jars onnxruntime-engine "
        + EngineState.djlVersion()
        + " (ai.djl.onnxruntime) and onnxruntime 1.21.1 (com.microsoft.onnxruntime) of Maven Central"
        + " into ImageJ's jars folder and start it again, or take the network as TorchScript.";
  }

  @Override
  public <T> T during(Supplier<T> work, Runnable onWait) {
    return work.get();
  }

  @Override
  public Grid apply(Grid input) {
    try {
      return Forward.of(model, input);
    } catch (OutOfMemoryError e) {
      throw new IllegalArgumentException(OutOfMemory.sentence(e).orElseThrow(), e);
    }
  }

  @Override
  public String where() {
    return "ONNX Runtime " + version + ", CPU";
  }

  @Override
  public void close() {
    model.close();
  }
}
