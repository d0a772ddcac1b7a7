package io.github.selfdeblur.solve.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.graph.Graph;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.TorchFunction;
import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.optics.LightSheet;
import io.github.selfdeblur.psf.volume.Aberrations;
import io.github.selfdeblur.psf.volume.PupilTheory;
import io.github.selfdeblur.psf.volume.PupilVolume;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PupilVolumeSourceTest {

  private static final int WIDTH = 32;
  private static final int HEIGHT = 24;
  private static final int DEPTH = 15;

  private static final Optics WATER =
      new Optics(1.2, 0.525, OptionalDouble.of(0.08)).withRefractiveIndex(1.333).withZStep(0.25);

  private static final Optics CONFOCAL =
      WATER.with(Modality.CONFOCAL, OptionalDouble.of(1), OptionalDouble.of(0.488));

  private static final Optics SHEET =
      WATER
          .with(Modality.LIGHT_SHEET, OptionalDouble.empty(), OptionalDouble.empty())
          .with(new LightSheet(1.5, 0.4));

  static Stream<Arguments> cases() {
    Aberrations some = new Aberrations(0.3, -0.5, 0.2, 0.4, 0.6);
    return Stream.of(
        Arguments.of(WATER, Aberrations.NONE),
        Arguments.of(WATER, some),
        Arguments.of(CONFOCAL, some),
        Arguments.of(SHEET, some));
  }

  /** PyTorch computes what {@link PupilVolume} does, with the origin at the first voxel. */
  @ParameterizedTest
  @MethodSource("cases")
  void isThePsfOfTheory(Optics optics, Aberrations aberrations) {
    PupilTheory theory = PupilTheory.of(optics, WIDTH, HEIGHT, DEPTH);
    PupilVolumeSource source = new PupilVolumeSource(theory, aberrations, WIDTH, HEIGHT, DEPTH);
    Graph graph = new Graph();
    Value input = graph.input("z_k", source.inputShape());
    ParameterVector theta = graph.parameters("theta_k");
    graph.output("k", source.generator(theta).apply(input));
    try (NDManager manager = PyTorch.engine().newBaseManager(Device.cpu());
        Network network = new Network(PyTorch.engine(), manager, source, 0);
        TorchFunction function = new TorchFunction(graph, Device.cpu())) {
      float[] k = function.apply(manager, network.z(), network.theta()).head().toFloatArray();

      Grid psf = new PupilVolume(optics, WIDTH, HEIGHT, DEPTH).of(aberrations).values();
      Grid first = psf.rolled(-WIDTH / 2, -HEIGHT / 2, -(DEPTH / 2));
      assertArrayEquals(first.values(), k, 1e-4f * (float) psf.maximum());
      assertEquals(1, new Grid(k, WIDTH, HEIGHT, DEPTH).sum(), 1e-5);
    }
  }
}
