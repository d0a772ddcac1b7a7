package io.github.selfdeblur.options;

import io.github.selfdeblur.options.choice.ComputeDevice;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.rules.Require;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How to deconvolve with a known PSF. Made by a {@link #of builder}, which states the defaults.
 *
 * @param askedMethod which one; empty: the usual one of planes or of stacks
 * @param smoothing the method is as strong as its own rule would have it for so many times the
 *     noise: above 1 for a smoother image, below 1 for a sharper one
 * @param alpha exponent of the hyper-Laplacian prior, above 0 and at most 1
 * @param iterations of Richardson-Lucy or of the network, ≥ 1; empty: the method's own
 * @param noiseSigma standard deviation of the noise in grey values, ≥ 0; empty: estimated
 * @param whiteLevel the grey value from which px are saturated, and the network's white; empty: as
 *     the image shows
 * @param camera whose offset is taken off and given back
 * @param seed of the network's random numbers
 * @param device where it is computed
 * @param threads CPU threads
 */
public record KnownPsfOptions(
    Optional<Method> askedMethod,
    double smoothing,
    double alpha,
    OptionalInt iterations,
    OptionalDouble noiseSigma,
    OptionalDouble whiteLevel,
    Camera camera,
    int seed,
    ComputeDevice device,
    int threads) {

  /** Of the hyper-Laplacian prior, unless it is given. */
  public static final double USUAL_ALPHA = 2.0 / 3;

  private static final Method USUAL = Method.SPARSE;
  private static final Method USUAL_OF_STACKS = Method.RICHARDSON_LUCY_TV;

  public KnownPsfOptions {
    Require.positive(smoothing, "Smoothing");
    if (!(alpha > 0 && alpha <= 1)) {
      throw new IllegalArgumentException("Alpha must be above 0 and at most 1, got " + alpha + ".");
    }
    if (iterations.isPresent()) {
      Require.atLeast(1, iterations.getAsInt(), "Iterations");
      askedMethod
          .filter(method -> !method.hasIterations())
          .ifPresent(method -> refuseIterations(method, iterations.getAsInt()));
    }
    noiseSigma.ifPresent(sigma -> Require.notNegative(sigma, "Noise sigma"));
    whiteLevel.ifPresent(white -> Require.positive(white, "White level"));
    Require.atLeast(0, seed, "Seed");
    Require.threads(threads);
  }

  private static void refuseIterations(Method method, int iterations) {
    throw new IllegalArgumentException(
        "Method " + method.label() + " has no iterations to choose, got " + iterations + ".");
  }

  /** The method of planes. */
  public Method method() {
    return askedMethod.orElse(USUAL);
  }

  /** The same with the method of stacks where none was asked for. */
  public KnownPsfOptions ofStacks() {
    return askedMethod.isPresent() ? this : with(USUAL_OF_STACKS);
  }

  /** The method that stacks get: that of {@link #ofStacks()}, or the usual one for planes' own. */
  public Method methodOfStacks() {
    Method method = ofStacks().method();
    return method.isForPlanesOnly() ? USUAL_OF_STACKS : method;
  }

  /** A method with its defaults: smoothing 1, all cores, what else it needs estimated. */
  public static Builder of(Method method) {
    return of(Optional.of(method));
  }

  /** The same, or without a method the usual one. */
  public static Builder of(Optional<Method> method) {
    return new Builder(method);
  }

  /** A method with the smoothing, seed, device, threads, noise, camera and white of a blind run. */
  public static Builder like(SelfDeblurOptions blind, Method method) {
    return like(blind, Optional.of(method));
  }

  /** The same, or without a method the usual one. */
  public static Builder like(SelfDeblurOptions blind, Optional<Method> method) {
    Builder builder = of(method).seed(blind.seed()).device(blind.device()).threads(blind.threads());
    builder.smoothing = blind.smoothing();
    builder.noiseSigma = blind.noiseSigma();
    builder.whiteLevel = blind.whiteLevel();
    builder.camera = blind.camera();
    return builder;
  }

  /** The same as far as another method has these options. */
  public KnownPsfOptions with(Method other) {
    return new KnownPsfOptions(
        Optional.of(other),
        smoothing,
        alpha,
        other.hasIterations() ? iterations : OptionalInt.empty(),
        noiseSigma,
        whiteLevel,
        camera,
        seed,
        device,
        threads);
  }

  /** Collects options; {@link #build()} checks them. */
  public static final class Builder {
    private final Optional<Method> method;
    private double smoothing = 1;
    private double alpha = USUAL_ALPHA;
    private OptionalInt iterations = OptionalInt.empty();
    private OptionalDouble noiseSigma = OptionalDouble.empty();
    private OptionalDouble whiteLevel = OptionalDouble.empty();
    private Camera camera = Camera.UNKNOWN;
    private int seed;
    private ComputeDevice device = ComputeDevice.AUTO;
    private int threads = Runtime.getRuntime().availableProcessors();

    private Builder(Optional<Method> method) {
      this.method = method;
    }

    /** See {@link KnownPsfOptions#smoothing()}. */
    public Builder smoothing(double factor) {
      smoothing = factor;
      return this;
    }

    /** See {@link KnownPsfOptions#alpha()}. */
    public Builder alpha(double exponent) {
      alpha = exponent;
      return this;
    }

    /** See {@link KnownPsfOptions#iterations()}. */
    public Builder iterations(int count) {
      iterations = OptionalInt.of(count);
      return this;
    }

    /** See {@link KnownPsfOptions#noiseSigma()}. */
    public Builder noiseSigma(double greyValues) {
      noiseSigma = OptionalDouble.of(greyValues);
      return this;
    }

    /** See {@link KnownPsfOptions#whiteLevel()}. */
    public Builder whiteLevel(double greyValue) {
      whiteLevel = OptionalDouble.of(greyValue);
      return this;
    }

    /** See {@link KnownPsfOptions#camera()}. */
    public Builder camera(Camera known) {
      camera = known;
      return this;
    }

    /** See {@link KnownPsfOptions#seed()}. */
    public Builder seed(int number) {
      seed = number;
      return this;
    }

    /** See {@link KnownPsfOptions#device()}. */
    public Builder device(ComputeDevice where) {
      device = where;
      return this;
    }

    /** See {@link KnownPsfOptions#threads()}. */
    public Builder threads(int count) {
      threads = count;
      return this;
    }

    /**
     * The options.
     *
     * @throws IllegalArgumentException with one sentence that states the broken rule
     */
    public KnownPsfOptions build() {
      return new KnownPsfOptions(
          method,
          smoothing,
          alpha,
          iterations,
          noiseSigma,
          whiteLevel,
          camera,
          seed,
          device,
          threads);
    }
  }
}
