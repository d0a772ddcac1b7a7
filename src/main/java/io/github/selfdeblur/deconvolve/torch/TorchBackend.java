package io.github.selfdeblur.deconvolve.torch;

import ai.djl.Device;
import io.github.selfdeblur.deconvolve.backend.Backend;
import io.github.selfdeblur.deconvolve.backend.LucyWork;
import io.github.selfdeblur.deconvolve.backend.PositiveWork;
import io.github.selfdeblur.deconvolve.backend.SparseEquations;
import io.github.selfdeblur.deconvolve.backend.SplitEquations;
import io.github.selfdeblur.deconvolve.backend.WienerWork;
import io.github.selfdeblur.engine.DeviceMemory;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.psf.Psf;
import io.github.selfdeblur.rules.Require;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * PyTorch computes, in its own threads.
 *
 * @param threads of the CPU
 */
public record TorchBackend(Device device, int threads) implements Backend {

  public TorchBackend {
    Require.atLeast(1, threads, "threads");
  }

  @Override
  public LucyWork lucy(Grid blurry, Psf psf, double tv) {
    return with(tensors -> new TorchLucy(blurry, psf, tv, tensors));
  }

  @Override
  public WienerWork wiener(Grid blurry, Psf psf, double strength) {
    return with(tensors -> new TorchWiener(blurry, psf, strength, tensors));
  }

  @Override
  public PositiveWork positive(Grid plane, Psf psf, Grid noiseRatio) {
    return with(tensors -> new TorchPositive(plane, psf, noiseRatio, tensors));
  }

  @Override
  public SplitEquations split(Grid blurry, Psf psf) {
    return with(tensors -> new TorchSplit(blurry, psf, tensors));
  }

  @Override
  public SparseEquations sparse(Grid blurry, Psf psf, double strength) {
    return with(tensors -> new TorchSparse(blurry, psf, strength, tensors));
  }

  /** Runs work in turn with other such work, in a thread of its own. */
  public <T> T inTurn(Supplier<T> work) {
    return TorchTurn.of(this, work);
  }

  /** MB of the device that nobody uses; of the machine all there is. */
  public double freeMegabytes() {
    return memory().megabytes();
  }

  /** Whose memory that is: "the machine", or which GPU. */
  public String memoryOwner() {
    return memory().owner();
  }

  private DeviceMemory memory() {
    return DeviceMemory.free(device.isGpu() ? ComputeDevice.GPU : ComputeDevice.CPU);
  }

  /** Work that frees its tensors, also where it cannot begin. */
  private <T> T with(Function<Tensors, T> work) {
    Tensors tensors = new Tensors(device);
    try {
      return work.apply(tensors);
    } catch (RuntimeException | Error e) {
      tensors.close();
      throw e;
    }
  }

  @Override
  public String toString() {
    return device.isGpu()
        ? PyTorch.describe(device)
        : threads + (threads == 1 ? " thread" : " threads") + " of PyTorch";
  }
}
