package io.github.selfdeblur.solve.network;

import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.model.Generator;
import java.util.Optional;

/** Which generator there is, and how it begins. */
public interface GeneratorSource {

  /** The shape of its fixed input. */
  long[] inputShape(ProblemSize size);

  /** Declares its parameters. */
  Generator generator(ParameterVector theta, ProblemSize size);

  /** For a problem of some size. */
  default SizedGenerator at(ProblemSize size) {
    GeneratorSource source = this;
    return new SizedGenerator() {
      @Override
      public long[] inputShape() {
        return source.inputShape(size);
      }

      @Override
      public Generator generator(ParameterVector theta) {
        return source.generator(theta, size);
      }

      @Override
      public void begin(Network drawn, ParameterVector layout) {
        source.begin(drawn, layout, size);
      }
    };
  }

  /** Its fixed input, of {@link #inputShape}, where it is not random; by default it is. */
  default Optional<float[]> input(ProblemSize size) {
    return Optional.empty();
  }

  /** Changes what was drawn at random to where it begins; by default its input alone. */
  default void begin(Network drawn, ParameterVector layout, ProblemSize size) {
    input(size).ifPresent(drawn.z()::set);
  }
}
