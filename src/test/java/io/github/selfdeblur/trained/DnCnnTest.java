package io.github.selfdeblur.trained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ij.IJ;
import ij.ImagePlus;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.image.hyperstack.SourcePlane;
import io.github.selfdeblur.options.trained.NetworkOptions;
import io.github.selfdeblur.options.trained.NetworkSettings;
import io.github.selfdeblur.progress.Monitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A network that others trained against noise of 25 of 255 grey values: DnCNN
 * (doi:10.1109/TIP.2017.2662206), 17 convolutions of 3×3 px, so that 17 px round a px matter.
 */
class DnCnnTest {

  private static final Path NETWORKS = Path.of("..", "shared", "data", "networks");
  private static final double SIGMA = 25;
  private static final int SIDE = 128;

  private static Grid truth;
  private static Grid noisy;

  @BeforeAll
  static void networksAreThere() {
    assumeTrue(Files.isDirectory(NETWORKS), "Skipped: needs DnCNN in " + NETWORKS);
    truth = Grid.zeros(2 * SIDE, SIDE);
    for (int i = 0; i < 2; i++) { // of two, as one is no larger than a tile
      truth.paste(picture(i == 0 ? "chart" : "filaments"), new int[] {i * SIDE, 0});
    }
    Random random = new Random(11);
    noisy = truth.scaled(1, 0);
    for (int i = 0; i < noisy.values().length; i++) {
      noisy.values()[i] += (float) (SIGMA * random.nextGaussian());
    }
  }

  private static Grid picture(String name) {
    String suffix = name.equals("chart") ? "-shake-truth.tif" : "-aberrated-truth.tif";
    ImagePlus image = IJ.openImage("test-images/" + name + suffix);
    Grid grey = ImgLib2.grid(SourcePlane.current(image).pixels());
    return grey.scaled(255 / grey.maximum(), 0);
  }

  private static Grid restored(String file, int tile) throws IOException {
    NetworkSettings settings = NetworkSettings.builder().tiles(tile, 70).build();
    Grid image = new Grid(noisy.values(), noisy.width(), noisy.height(), 1);
    try (TrainedNetwork network =
        TrainedNetwork.open(NETWORKS.resolve(file), NetworkOptions.of(settings))) {
      return network.apply(image, 0, 255, Monitor.NONE).orElseThrow().asRows();
    }
  }

  private static double psnr(Grid image) {
    return 10 * Math.log10(255 * 255 / image.meanSquaredDifference(truth));
  }

  @Test
  void itTakesTheNoiseAway() throws IOException {
    double gain = psnr(restored("dncnn25.pt", 0)) - psnr(noisy);
    assertTrue(gain >= 10, "gains " + gain + " dB");
  }

  @Test
  void tilesThatShareTwiceTheFieldChangeNothing() throws IOException {
    assertArrayEquals(
        restored("dncnn25.pt", 0).values(), restored("dncnn25.pt", 140).values(), 255e-5f);
  }

  @Test
  void theSameAsOnnxGivesTheSame() throws IOException {
    ClassLoader loader = getClass().getClassLoader();
    String engine = "ai/djl/onnxruntime/engine/OrtEngineProvider.class";
    assumeTrue(loader.getResource(engine) != null, "Skipped: needs the profile onnx");
    assertArrayEquals(
        restored("dncnn25.pt", 0).values(), restored("dncnn25.onnx", 0).values(), 255e-4f);
  }
}
