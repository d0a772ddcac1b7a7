package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Init;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.Value;

/**
 * G_k of a microscope: k = |Σ P(u, v) · exp(i·w·(u·x + v·y))|² over a pupil P whose phase is a sum
 * of polynomials; their coefficients, in radians, are what is found.
 */
public final class PupilKernel implements Generator {

  /** The parameter's name. */
  public static final String COEFFICIENTS = "coefficients";

  private final int modes;
  private final int samples;
  private final int height;
  private final int width;
  private final Value coefficients;

  /**
   * @param modes how many polynomials
   * @param samples across the pupil
   */
  public PupilKernel(ParameterVector theta, int modes, int samples, int height, int width) {
    this.modes = modes;
    this.samples = samples;
    this.height = height;
    this.width = width;
    coefficients = theta.parameter(COEFFICIENTS, Init.ZERO, 1, modes);
  }

  /**
   * The input, (1, n), holds row after row: the polynomials (modes × samples²); 1 inside the pupil
   * and 0 outside (samples²); cosine, then sine of w·v·y (height × samples each); cosine, then sine
   * of w·u·x (samples × width each).
   */
  @Override
  public Value apply(Value zK) {
    long square = (long) samples * samples;
    Matrices parts = new Matrices(zK);
    Value polynomials = parts.next(modes, square);
    Value inside = parts.next(1, square);
    Value cosY = parts.next(height, samples);
    Value sinY = parts.next(height, samples);
    Value cosX = parts.next(samples, width);
    Value sinX = parts.next(samples, width);
    Value phase = coefficients.matmul(polynomials);
    Value real = phase.cos().times(inside).reshape(samples, samples);
    Value imaginary = phase.sin().times(inside).reshape(samples, samples);
    Value rowsReal = cosY.matmul(real).minus(sinY.matmul(imaginary));
    Value rowsImaginary = sinY.matmul(real).plus(cosY.matmul(imaginary));
    Value fieldReal = rowsReal.matmul(cosX).minus(rowsImaginary.matmul(sinX));
    Value fieldImaginary = rowsReal.matmul(sinX).plus(rowsImaginary.matmul(cosX));
    Value light = fieldReal.times(fieldReal).plus(fieldImaginary.times(fieldImaginary));
    Value sum = light.mean().times((double) height * width);
    return light.over(sum).reshape(1, 1, height, width);
  }
}
