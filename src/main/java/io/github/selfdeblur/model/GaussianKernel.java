package io.github.selfdeblur.model;

import io.github.selfdeblur.graph.Init;
import io.github.selfdeblur.graph.ParameterVector;
import io.github.selfdeblur.graph.Value;

/**
 * G_k as a mixture of Gaussians, each exp(−(u² + v²) / 2) with u and v linear in the place: any
 * width, direction and centre.
 */
public final class GaussianKernel implements Generator {

  /** Factors of x, y and 1 in u, a row for every Gaussian. */
  public static final String U = "u";

  /** The same in v. */
  public static final String V = "v";

  /** The logarithms of the Gaussians' shares. */
  public static final String SHARES = "shares";

  private final Value u;
  private final Value v;
  private final Value shares;
  private final int height;
  private final int width;

  /**
   * @param gaussians how many
   */
  public GaussianKernel(ParameterVector theta, int gaussians, int height, int width) {
    this.height = height;
    this.width = width;
    u = theta.parameter(U, Init.ZERO, gaussians, 3);
    v = theta.parameter(V, Init.ZERO, gaussians, 3);
    shares = theta.parameter(SHARES, Init.ZERO, 1, gaussians);
  }

  /** The input: (3, height · width), for every pixel x and y in px from the middle, and 1. */
  @Override
  public Value apply(Value zK) {
    Value across = u.matmul(zK);
    Value along = v.matmul(zK);
    Value exponent = across.times(across).plus(along.times(along)).times(-0.5);
    return shares.softmax().matmul(exponent.softmax()).reshape(1, 1, height, width);
  }
}
