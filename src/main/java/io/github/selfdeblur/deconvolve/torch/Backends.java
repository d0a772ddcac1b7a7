package io.github.selfdeblur.deconvolve.torch;

import ai.djl.Device;
import io.github.selfdeblur.deconvolve.backend.Backend;
import io.github.selfdeblur.deconvolve.plain.PlainBackend;
import io.github.selfdeblur.engine.EngineUnavailableException;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.grid.Size;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import java.util.function.Consumer;

/** The choice of who computes for an image. */
public final class Backends {

  /**
   * px of an image from which on PyTorch computes, be it loaded already or not: the same image
   * gives the same result each time. With 1024 × 1024 px, a PSF of 21 × 21 and two threads sparse
   * takes 18 s of processor time in Java and 7.8 s on PyTorch's CPU, Richardson-Lucy 7.5 and 4.0;
   * to load PyTorch takes one or two.
   */
  private static final long LEAST_PX = 1 << 20;

  private Backends() {}

  /**
   * A GPU where one is asked for, or may be used and is there; else PyTorch's CPU where that is the
   * faster one; else Java. Small images do not have PyTorch loaded unless a GPU is asked for.
   *
   * @param image px along each axis
   * @param noted is told where PyTorch would be the better choice and cannot be had
   * @throws EngineUnavailableException where a GPU is asked for and cannot be had
   */
  public static Backend of(
      ComputeDevice wanted, int threads, Method method, int[] image, Consumer<String> noted) {
    if (method == Method.RICHARDSON_LUCY_SATURATED) {
      if (wanted == ComputeDevice.GPU) {
        noted.accept(method.label() + " knows no GPU: it runs on the CPU.");
      }
      return new PlainBackend(threads);
    }
    if (wanted == ComputeDevice.GPU) {
      return new TorchBackend(PyTorch.device(wanted), threads);
    }
    if (Size.count(image) < LEAST_PX) {
      return new PlainBackend(threads);
    }
    try {
      Device device = PyTorch.device(wanted);
      return new TorchBackend(device, threads);
    } catch (EngineUnavailableException e) {
      noted.accept("Without PyTorch, which would be faster, Java computes: " + e.getMessage());
      return new PlainBackend(threads);
    }
  }
}
