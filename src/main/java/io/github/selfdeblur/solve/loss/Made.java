package io.github.selfdeblur.solve.loss;

import io.github.selfdeblur.graph.Graph;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.Generator;
import io.github.selfdeblur.solve.network.GeneratorSource;
import io.github.selfdeblur.solve.network.ProblemSize;

/**
 * What one network makes, with one set of parameters at one size or several.
 *
 * @param source the network
 * @param generator with its parameters
 * @param theta how they lie
 * @param input at the level's size
 * @param level that size
 */
record Made(
    GeneratorSource source,
    Generator generator,
    ParameterVector theta,
    Value input,
    ProblemSize level) {

  /** Declares the arguments z and θ of that name. */
  static Made of(GeneratorSource source, String name, ProblemSize level, Graph graph) {
    Value input = graph.input("z_" + name, source.inputShape(level));
    ParameterVector theta = graph.parameters("theta_" + name);
    return new Made(source, source.generator(theta, level), theta, input, level);
  }

  /** At the level's size. */
  Value atLevel() {
    return generator.apply(input);
  }

  /** At another size, where the input is a function of the place. */
  Value at(ProblemSize size) {
    if (size.equals(level)) {
      return atLevel();
    }
    long[] shape = source.inputShape(size);
    float[] places = source.input(size).orElseThrow();
    String name = "places_%d_%d_%d".formatted(shape[1], shape[2], shape[3]);
    return generator.apply(input.constant(name, places).reshape(shape));
  }
}
