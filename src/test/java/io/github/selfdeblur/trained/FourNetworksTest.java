package io.github.selfdeblur.trained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.trained.NetworkColours;
import io.github.selfdeblur.options.trained.NetworkOptions;
import io.github.selfdeblur.options.trained.NetworkRange;
import io.github.selfdeblur.options.trained.NetworkSettings;
import io.github.selfdeblur.progress.Monitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each runs from a TorchScript file, with the settings of docs/networks.md, on odd sides. */
class FourNetworksTest {

  private static final int WIDTH = 75;
  private static final int HEIGHT = 61;

  @TempDir private Path folder;

  @Test
  void deepDeblurOnBytes() throws IOException {
    runs(FourNetworks::deepDeblur, NetworkRange.BYTES, 4);
  }

  @Test
  void srnOnTheUnitRange() throws IOException {
    runs(FourNetworks::srn, NetworkRange.UNIT, 16);
  }

  @Test
  void deblurGanOnTheSignedRange() throws IOException {
    runs(FourNetworks::deblurGan, NetworkRange.SIGNED, 4);
  }

  @Test
  void deblurGanV2OnTheSignedRange() throws IOException {
    runs(FourNetworks::deblurGanV2, NetworkRange.SIGNED, 32);
  }

  private void runs(UnaryOperator<Path> network, NetworkRange range, int multiple)
      throws IOException {
    Path file = network.apply(folder.resolve("network.pt"));
    Grid image = image(WIDTH, HEIGHT);
    Grid first = applied(file, image, range, multiple);
    assertArrayEquals(image.size(), first.size());
    double change = Math.sqrt(first.meanSquaredDifference(image));
    assertTrue(change > 1 && change < 1000, "changes by " + change);
    assertEquals(0, first.meanSquaredDifference(applied(file, image, range, multiple)));
  }

  private static Grid image(int width, int height) {
    Random random = new Random(1);
    Grid image = Grid.zeros(width, height, 3);
    for (int i = 0; i < image.values().length; i++) {
      image.values()[i] = random.nextInt(256);
    }
    return image;
  }

  private static Grid applied(Path file, Grid image, NetworkRange range, int multiple)
      throws IOException {
    NetworkSettings settings =
        NetworkSettings.builder()
            .range(range)
            .colours(NetworkColours.RGB)
            .multiple(multiple)
            .build();
    NetworkOptions options = new NetworkOptions(settings, 7, ComputeDevice.CPU, 1);
    try (TrainedNetwork network = TrainedNetwork.open(file, options)) {
      return network.apply(image, 0, 255, Monitor.NONE).orElseThrow();
    }
  }
}
