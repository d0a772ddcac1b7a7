package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.deconvolve.backend.Backend;
import io.github.selfdeblur.deconvolve.torch.Backends;
import io.github.selfdeblur.deconvolve.torch.TorchBackend;
import io.github.selfdeblur.options.KnownPsfOptions;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who computes for an image, and in which tiles.
 *
 * @param tile sides, px; empty: not in tiles
 * @param noted is told what was decided
 */
public record Computation(
    Backend backend, KnownPsfMemory memory, Optional<int[]> tile, Consumer<String> noted) {

  /** What a method takes of PyTorch's memory over what it takes of Java's. */
  private static final double ON_PYTORCH = 1.5;

  /** Of the machine's memory, what PyTorch may take. */
  private static final double OF_MACHINE = 0.5;

  /**
   * Decides.
   *
   * @param image px along each axis
   * @param psf px along each axis
   * @throws IllegalArgumentException with one sentence where no memory holds the image
   * @throws io.github.selfdeblur.engine.EngineUnavailableException where a GPU is asked for and
   *     cannot be had
   */
  public static Computation of(
      int[] image, int[] psf, KnownPsfOptions options, Consumer<String> noted) {
    Backend backend =
        Backends.of(options.device(), options.threads(), options.method(), image, noted);
    KnownPsfMemory memory = new KnownPsfMemory(options.method(), memoryOf(backend), image, psf);
    Optional<int[]> tile = memory.tile();
    tile.ifPresent(sides -> noted.accept(memory.describe(sides)));
    return new Computation(backend, memory, tile, noted);
  }

  private static MemoryOf memoryOf(Backend backend) {
    if (!(backend instanceof TorchBackend torch)) {
      return MemoryOf.JAVA;
    }
    boolean gpu = torch.device().isGpu();
    double free = torch.freeMegabytes() * (gpu ? 1 : OF_MACHINE);
    String remedy = gpu ? "close what else uses it, choose device cpu" : "close other programs";
    return new MemoryOf(torch.memoryOwner() + "'s memory", remedy, ON_PYTORCH, 0, free);
  }

  /**
   * What a method takes where so many MB are all that Java and, on the CPU, PyTorch may take.
   *
   * @param remedy what to do where that is too little
   */
  public static KnownPsfMemory within(
      double megabytes, String remedy, int[] image, int[] psf, KnownPsfOptions options) {
    Backend backend =
        Backends.of(options.device(), options.threads(), options.method(), image, note -> {});
    double times = 1;
    if (backend instanceof TorchBackend torch) {
      times = torch.device().isGpu() ? 0 : ON_PYTORCH;
    }
    int copies = MemoryOf.JAVA.bytesPerImagePx();
    MemoryOf memory = new MemoryOf("memory", remedy, times, copies, megabytes);
    return new KnownPsfMemory(options.method(), memory, image, psf);
  }

  /** A method of images as a whole, computed so. */
  public KnownPsfMethod of(KnownPsfMethod whole) {
    KnownPsfMethod method = whole.on(backend);
    if (backend instanceof TorchBackend torch) {
      return new OnPyTorch(method, torch, memory, tile, noted);
    }
    return tile.isEmpty() ? method : new Tiled(method, tile.get());
  }
}
