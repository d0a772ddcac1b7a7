package io.github.selfdeblur.solve.network;

import io.github.selfdeblur.graph.Init;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.Value;
import io.github.selfdeblur.model.Generator;
import io.github.selfdeblur.options.schedule.AuxiliaryPsf;

/**
 * An auxiliary PSF, of a true convolution: the magnitudes of free numbers over their sum.
 *
 * @param psf how it begins
 */
public record AuxiliarySource(AuxiliaryPsf psf) implements GeneratorSource {

  @Override
  public long[] inputShape(ProblemSize size) {
    return new long[] {1};
  }

  @Override
  public Generator generator(ParameterVector theta, ProblemSize size) {
    Value numbers =
        theta.parameter("numbers", Init.ONE, 1, 1, size.kernelHeight(), size.kernelWidth());
    Value magnitudes = numbers.abs();
    return input -> magnitudes.over(magnitudes.sum());
  }

  @Override
  public void begin(Network drawn, ParameterVector layout, ProblemSize size) {
    int width = size.kernelWidth();
    int height = size.kernelHeight();
    double across = psf.sigmaPx(width);
    double down = psf.sigmaPx(height);
    double[] gaussian = new double[width * height];
    double sum = 0;
    for (int i = 0; i < gaussian.length; i++) {
      double x = (i % width - (width - 1) / 2.0) / Math.max(across, 1e-6);
      double y = (i / width - (height - 1) / 2.0) / Math.max(down, 1e-6);
      gaussian[i] = Math.exp(-(x * x + y * y) / 2);
      sum += gaussian[i];
    }
    float[] numbers = new float[gaussian.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) (gaussian[i] / sum);
    }
    drawn.theta().set(numbers);
  }
}
