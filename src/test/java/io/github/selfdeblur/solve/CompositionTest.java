package io.github.selfdeblur.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.blind.method.SelfDeblurComposition;
import io.github.selfdeblur.graph.Init;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.Generator;
import io.github.selfdeblur.model.term.Term;
import io.github.selfdeblur.options.network.ImageNetwork;
import io.github.selfdeblur.options.network.KernelNetwork;
import io.github.selfdeblur.options.schedule.Phase;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.psf.CorrelationKernel;
import io.github.selfdeblur.solve.network.Composition;
import io.github.selfdeblur.solve.network.GeneratorSource;
import io.github.selfdeblur.solve.network.ProblemSize;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A fit takes whatever networks and terms it is handed. */
class CompositionTest {

  /** A kernel whose pixels are parameters, without a network. */
  private record Pixels() implements GeneratorSource {

    @Override
    public long[] inputShape(ProblemSize size) {
      return new long[] {1};
    }

    @Override
    public Generator generator(ParameterVector theta, ProblemSize size) {
      long pixels = (long) size.kernelWidth() * size.kernelHeight();
      Value logits = theta.parameter("logits", Init.ZERO, 1, pixels);
      return input -> logits.softmax().reshape(1, 1, size.kernelHeight(), size.kernelWidth());
    }
  }

  /** These pixels, and a loss of two terms. */
  private static final class Other implements Composition {

    @Override
    public GeneratorSource image(ImageNetwork network, boolean bfloat16) {
      return SelfDeblurComposition.PUBLISHED.image(network, bfloat16);
    }

    @Override
    public GeneratorSource kernel(KernelNetwork network, CorrelationKernel near) {
      return new Pixels();
    }

    @Override
    public List<Term> terms(Phase phase) {
      Term brightness = found -> found.x().mean();
      Term misfit = found -> found.mse();
      return List.of(misfit.times(2), brightness.times(0));
    }
  }

  private static Solution solution(int iterations) {
    Problem problem = Problem.blind(Blobs.blurred(48, 40, 1), 0);
    try (Fit fit =
        new Fit(problem, Blobs.quick(iterations).build(), new Other(), Device.cpu(), null)) {
      return fit.run(Monitor.NONE);
    }
  }

  @Test
  void theLossIsTheSumOfTheWeightedTerms() {
    Solution first = solution(1);
    assertEquals(2 * first.mse(), first.losses()[0], 1e-7);
    assertEquals(1.0 / 25, first.k().values().values()[0], 1e-6);
  }

  @Test
  void anotherNetworkLearns() {
    Solution learned = solution(60);
    assertTrue(learned.losses()[59] < learned.losses()[0]);
    assertEquals(1, learned.k().values().sum(), 1e-5);
    assertTrue(
        learned.k().values().maximum() > 1.01 / 25, "largest " + learned.k().values().maximum());
  }
}
