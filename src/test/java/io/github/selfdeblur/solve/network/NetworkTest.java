package io.github.selfdeblur.solve.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.github.selfdeblur.engine.PyTorch;
import io.github.selfdeblur.graph.Init;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.Generator;
import io.github.selfdeblur.options.schedule.ExtraTerm;
import io.github.selfdeblur.options.schedule.FitTerm;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.options.schedule.Terms;
import org.junit.jupiter.api.Test;

/** Steps of a network's optimiser. */
class NetworkTest {

  private static final SizedGenerator TWO_NUMBERS =
      new SizedGenerator() {
        @Override
        public long[] inputShape() {
          return new long[] {1};
        }

        @Override
        public Generator generator(ParameterVector theta) {
          Value numbers = theta.parameter("numbers", Init.ONE, 2);
          return input -> numbers;
        }
      };

  private static final Phase RISKY =
      Phase.reference(1, FitTerm.MSE).with(Terms.FIT.and(ExtraTerm.EXTREME, 1));

  @Test
  void aGradientWithoutNumbersIsForgottenAndTheNextOneTaken() {
    Engine engine = PyTorch.engine();
    try (NDManager manager = engine.newBaseManager(Device.cpu());
        Network network = new Network(engine, manager, TWO_NUMBERS, 0)) {
      try (GradientCollector collector = engine.newGradientCollector()) {
        NDArray theta = network.theta();
        collector.backward(theta.mul(0).log().sum());
      }
      network.step(manager, 0.1, RISKY);
      assertArrayEquals(new float[] {1, 1}, network.theta().toFloatArray());
      try (GradientCollector collector = engine.newGradientCollector()) {
        collector.backward(network.theta().square().sum());
      }
      network.step(manager, 0.1, RISKY);
      float[] after = network.theta().toFloatArray();
      assertTrue(after[0] < 0.95f && after[1] < 0.95f, after[0] + ", " + after[1]);
    }
  }

  @Test
  void moreMomentumGoesOnWhereTheGradientTurns() {
    assertTrue(afterATurn(0.99) < afterATurn(0.5));
  }

  /** θ after three steps down and one up. */
  private static float afterATurn(double momentum) {
    Engine engine = PyTorch.engine();
    try (NDManager manager = engine.newBaseManager(Device.cpu());
        Network network = new Network(engine, manager, TWO_NUMBERS, 0)) {
      network.setMomentum(momentum);
      for (int slope : new int[] {1, 1, 1, -1}) {
        try (GradientCollector collector = engine.newGradientCollector()) {
          collector.backward(network.theta().mul(slope).sum());
        }
        network.step(manager, 0.1, RISKY);
      }
      return network.theta().getFloat(0);
    }
  }
}
