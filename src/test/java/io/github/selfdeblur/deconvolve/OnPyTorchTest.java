package io.github.selfdeblur.deconvolve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import io.github.selfdeblur.deconvolve.backend.Backend;
import io.github.selfdeblur.deconvolve.plain.PlainBackend;
import io.github.selfdeblur.deconvolve.torch.Backends;
import io.github.selfdeblur.deconvolve.torch.TorchBackend;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Smaller tiles where a device's memory does not last, and who computes what. */
class OnPyTorchTest {

  private static final TorchBackend TORCH = new TorchBackend(Device.cpu(), 1);
  private static final Psf POINT = Psf.centred(new Grid(new float[] {1}, 1, 1));
  private static final MemoryOf GPU = new MemoryOf("GPU 0's memory", "buy another one", 1, 0, 1e6);

  /** Gives the image back where it is no larger than the memory; else throws as PyTorch does. */
  private record Copying(int most) implements KnownPsfMethod {

    @Override
    public Grid deconvolve(Grid blurry, Psf psf, Progress progress) {
      progress.reached(0.5);
      if (blurry.values().length > most) {
        throw new EngineException("CUDA out of memory. Tried to allocate 20.00 MiB");
      }
      return blurry;
    }
  }

  private static final class Told {
    private final List<String> sentences = new ArrayList<>();
    private final List<Double> fractions = new ArrayList<>();

    private Grid deconvolved(Grid image, int most) {
      KnownPsfMemory memory = new KnownPsfMemory(Method.SPARSE, GPU, image.size(), 1, 1);
      Copying method = new Copying(most);
      return new OnPyTorch(method, TORCH, memory, Optional.empty(), sentences::add)
          .deconvolve(image, POINT, fractions::add);
    }
  }

  private static Grid image() {
    Grid image = Grid.zeros(600, 500);
    for (int i = 0; i < image.values().length; i++) {
      image.values()[i] = i % 13;
    }
    return image;
  }

  @Test
  void whatTheMemoryDoesNotHoldIsDoneInSmallerTiles() {
    Told told = new Told();
    Grid image = image();
    Grid done = told.deconvolved(image, 256 * 256);
    assertArrayEquals(image.values(), done.values(), 1e-4f);
    assertEquals(1, told.sentences.size());
    assertTrue(
        told.sentences.get(0).startsWith("GPU 0's memory did not last"), told.sentences.get(0));
    assertTrue(told.sentences.get(0).contains("256×256 px"), told.sentences.get(0));
    for (int i = 1; i < told.fractions.size(); i++) {
      assertFalse(told.fractions.get(i) < told.fractions.get(i - 1), "progress fell");
    }
  }

  @Test
  void whatTheSmallestTilesDoNotHelpIsOneSentence() {
    Told told = new Told();
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> told.deconvolved(image(), 100));
    assertTrue(e.getMessage().startsWith("The GPU has too little free memory"), e.getMessage());
  }

  @Test
  void largeImagesArePyTorchsAndSmallOnesJavas() {
    assertEquals(TORCH, chosen(ComputeDevice.CPU, Method.WIENER, 2048, 2048));
    assertEquals(TORCH, chosen(ComputeDevice.CPU, Method.RICHARDSON_LUCY, 256, 256, 64));
    assertEquals(new PlainBackend(1), chosen(ComputeDevice.AUTO, Method.WIENER, 256, 256));
  }

  @Test
  void whatOnlyJavaKnowsStaysThereAndSaysSo() {
    List<String> notes = new ArrayList<>();
    Method saturated = Method.RICHARDSON_LUCY_SATURATED;
    int[] size = {2048, 2048};
    Backend backend = Backends.of(ComputeDevice.GPU, 1, saturated, size, notes::add);
    assertEquals(new PlainBackend(1), backend);
    assertEquals(List.of("richardson-lucy-saturated knows no GPU: it runs on the CPU."), notes);
  }

  private static Backend chosen(ComputeDevice wanted, Method method, int... size) {
    return Backends.of(wanted, 1, method, size, note -> {});
  }
}
