package io.github.selfdeblur.deconvolve.plain;

import io.github.selfdeblur.convolution.Surround;
import io.github.selfdeblur.convolution.ValidConvolution;
import io.github.selfdeblur.deconvolve.backend.Equations;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.Workers;
import io.github.selfdeblur.psf.Psf;
import java.util.Arrays;

/** The vectors of conjugate gradients on a valid convolution's latent grid. */
abstract class PlainEquations implements Equations {

  /** Values worked on together. */
  static final int GRAIN = 1 << 14;

  private final Grid blurry;
  private final Psf psf;
  private final Workers workers;
  private final ValidConvolution convolution;

  /** b; those who have the equations fill it. */
  private final float[] right;

  private final float[] x;
  private final float[] residual;
  private final float[] direction;
  private final float[] image;

  PlainEquations(Grid blurry, Psf psf, Workers workers) {
    this.blurry = blurry;
    this.psf = psf;
    this.workers = workers;
    convolution = new ValidConvolution(psf.values(), blurry.size(), workers);
    x = Surround.repeated(blurry, psf.blurryStart(), convolution.latentSize()).values();
    right = new float[x.length];
    residual = new float[x.length];
    direction = new float[x.length];
    image = new float[x.length];
  }

  /** Writes Av. */
  abstract void apply(float[] v, float[] result);

  /** Writes Mv. */
  abstract void precondition(float[] v, float[] result);

  ValidConvolution convolution() {
    return convolution;
  }

  Workers workers() {
    return workers;
  }

  float[] x() {
    return x;
  }

  float[] right() {
    return right;
  }

  /** Overwritten by what is done next. */
  float[] scratch() {
    return image;
  }

  /** Writes Kᵀy. */
  void back(float[] result) {
    convolution.adjoint(blurry.values(), result);
  }

  /** The share of the latent grid's px that the blurry image has. */
  double observed() {
    return (double) blurry.values().length / x.length;
  }

  @Override
  public void begin() {
    apply(x, image);
    each((from, to) -> subtract(from, to));
    Arrays.fill(direction, 0);
  }

  private void subtract(int from, int to) {
    for (int i = from; i < to; i++) {
      residual[i] = right[i] - image[i];
    }
  }

  @Override
  public double precondition() {
    precondition(residual, image);
    return dot(residual, image);
  }

  @Override
  public Turn turn(float beta) {
    each((from, to) -> turn(beta, from, to));
    double squares = dot(direction, direction) / x.length;
    apply(direction, image);
    return new Turn(dot(direction, image), squares);
  }

  private void turn(float beta, int from, int to) {
    for (int i = from; i < to; i++) {
      direction[i] = image[i] + beta * direction[i];
    }
  }

  @Override
  public void advance(float length) {
    each((from, to) -> advance(length, from, to));
  }

  private void advance(float length, int from, int to) {
    for (int i = from; i < to; i++) {
      x[i] += length * direction[i];
      residual[i] -= length * image[i];
    }
  }

  /** Splits the work on all px among threads. */
  void each(Workers.Part part) {
    workers.split(x.length, GRAIN, part);
  }

  private double dot(float[] u, float[] v) {
    return workers.sum(
        x.length,
        GRAIN,
        (from, to) -> {
          double sum = 0;
          for (int i = from; i < to; i++) {
            sum += (double) u[i] * v[i];
          }
          return sum;
        });
  }

  @Override
  public Grid sharp() {
    return new Grid(x, convolution.latentSize()).crop(psf.blurryStart(), blurry.size());
  }

  @Override
  public void close() {
    // Java's own memory.
  }
}
