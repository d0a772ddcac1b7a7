package io.github.selfdeblur.trained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.trained.NetworkOptions;
import io.github.selfdeblur.options.trained.NetworkSettings;
import io.github.selfdeblur.progress.Monitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ONNX files where ONNX Runtime is, as with the profile {@code onnx}, and where it is not. */
class OnnxNetworkTest {

  @TempDir private Path folder;

  private static boolean isInstalled() {
    ClassLoader loader = OnnxNetworkTest.class.getClassLoader();
    return loader.getResource("ai/djl/onnxruntime/engine/OrtEngineProvider.class") != null;
  }

  private Path filter() throws IOException {
    return OnnxFile.convolution(
        new float[] {0, 0, 0, 0, 2, -1, 0, 0, 0}, folder.resolve("filter.ONNX"));
  }

  private static TrainedNetwork open(Path file, ComputeDevice device) throws IOException {
    NetworkSettings settings = NetworkSettings.builder().tiles(4, 2).build();
    return TrainedNetwork.open(file, new NetworkOptions(settings, 0, device, 1));
  }

  @Test
  void withoutTheRuntimeASentenceSaysHowToGetIt() throws IOException {
    assumeFalse(isInstalled(), "Skipped: ONNX Runtime is here");
    Path file = filter();
    IOException absent = assertThrows(IOException.class, () -> open(file, ComputeDevice.CPU));
    assertTrue(
        absent.getMessage().startsWith("ONNX Runtime is not installed: put the jars onnxruntime-"),
        absent.getMessage());
  }

  @Test
  void aKnownFilterFiltersPlanesOfAnySize() throws IOException {
    assumeTrue(isInstalled(), "Skipped: needs the profile onnx");
    Grid image = new Grid(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 5, 2, 1);
    try (TrainedNetwork network = open(filter(), ComputeDevice.AUTO)) {
      assertTrue(network.where().startsWith("ONNX Runtime 1."), network.where());
      // twice each px less its right neighbour
      assertArrayEquals(
          new float[] {0, 1, 2, 3, 10, 5, 6, 7, 8, 20},
          network.apply(image, 0, 255, Monitor.NONE).orElseThrow().values(),
          1e-4f);
    }
  }

  @Test
  void whatItCannotDoIsASentence() throws IOException {
    assumeTrue(isInstalled(), "Skipped: needs the profile onnx");
    Path damaged = Files.writeString(folder.resolve("damaged.onnx"), "not ONNX");
    IOException refused = assertThrows(IOException.class, () -> open(damaged, ComputeDevice.CPU));
    assertTrue(
        refused.getMessage().startsWith("The network's file cannot be loaded: "),
        refused.getMessage());
    assertThrows(IllegalArgumentException.class, () -> open(filter(), ComputeDevice.GPU));
    try (TrainedNetwork network = open(filter(), ComputeDevice.CPU)) {
      IllegalArgumentException colour =
          assertThrows(
              IllegalArgumentException.class,
              () -> network.apply(Grid.zeros(4, 4, 3), 0, 255, Monitor.NONE));
      assertTrue(
          colour.getMessage().startsWith("The network takes 1 channel, got 3: choose colours grey"),
          colour.getMessage());
    }
  }
}
