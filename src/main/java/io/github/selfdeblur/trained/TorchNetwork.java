package io.github.selfdeblur.trained;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.pytorch.jni.JniUtils;
import io.github.selfdeblur.engine.Allocator;
import io.github.selfdeblur.engine.FitThread;
import io.github.selfdeblur.engine.OneFitAtATime;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.trained.NetworkOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * A TorchScript file in PyTorch. It needs no gradients and so runs beside a fit; only a network
 * that draws random numbers waits for its turn, as the generator is one for the whole process.
 */
final class TorchNetwork implements LoadedNetwork {

  private final Model model;
  private final Device device;
  private final NetworkOptions options;
  private final boolean random;

  private TorchNetwork(Model model, Device device, NetworkOptions options, boolean random) {
    this.model = model;
    this.device = device;
    this.options = options;
    this.random = random;
  }

  /**
   * Loads a file's content.
   *
   * @throws IOException with one sentence where PyTorch refuses it
   */
  static TorchNetwork of(byte[] file, TorchScriptCode code, NetworkOptions options)
      throws IOException {
    Device device = PyTorch.device(options.device());
    Model model = Model.newInstance("network", device, "PyTorch");
    try {
      FitThread.call(() -> load(model, file));
      return new TorchNetwork(model, device, options, code.drawsRandomNumbers());
    } catch (RuntimeException e) {
      model.close();
      throw new IOException(NetworkFailure.ofLoading(e), e);
    }
  }

  private static Model load(Model model, byte[] file) {
    try {
      model.load(new ByteArrayInputStream(file), Map.of("mapLocation", "true"));
      return model;
    } catch (IOException | MalformedModelException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public <T> T during(Supplier<T> work, Runnable onWait) {
    return FitThread.call(() -> random ? inTurn(work, onWait) : limited(work));
  }

  private <T> T inTurn(Supplier<T> work, Runnable onWait) {
    try {
      OneFitAtATime.acquire(onWait);
    } catch (InterruptedException e) {
      throw new CancellationException("Interrupted while another run was under way.");
    }
    try {
      PyTorch.engine().setRandomSeed(options.seed());
      return limited(work);
    } finally {
      OneFitAtATime.release();
    }
  }

  private <T> T limited(Supplier<T> work) {
    int before = PyTorch.limitThreads(options.threads());
    // Of this thread: else the first calls have other last bits than later ones.
    JniUtils.setGraphExecutorOptimize(false);
    try {
      return work.get();
    } finally {
      JniUtils.setGraphExecutorOptimize(true);
      PyTorch.limitThreads(before);
    }
  }

  @Override
  public Grid apply(Grid input) {
    return Forward.of(model, input);
  }

  @Override
  public String where() {
    return "PyTorch " + PyTorch.engine().getVersion() + ", " + PyTorch.describe(device);
  }

  @Override
  public void close() {
    model.close();
    Allocator.trim(device);
  }
}
