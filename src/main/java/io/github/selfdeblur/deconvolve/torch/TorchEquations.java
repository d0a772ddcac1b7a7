package io.github.selfdeblur.deconvolve.torch;

import ai.djl.ndarray.NDArray;
import io.github.selfdeblur.convolution.Surround;
import io.github.selfdeblur.deconvolve.backend.Equations;
import io.github.selfdeblur.graph.TorchFunction;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Psf;
import java.util.List;
import java.util.stream.Stream;

/**
 * The vectors of conjugate gradients on a valid convolution's latent grid. Those who have the
 * equations say what A is, in steps that may use arguments of their own.
 */
abstract class TorchEquations implements Equations {

  /** Names of the vectors, of the kernel's spectrum, its conjugate and M, as arguments. */
  private static final List<String> NAMES = List.of("x", "b", "r", "d", "q", "k", "c", "m");

  private final int[] observed;
  private final int[] start;
  private final int[] latent;
  private final Tensors tensors;
  private final TorchConvolution convolution;
  private final NDArray[] vectors;
  private final NDArray back;

  /** M, complex factors of a spectrum. */
  private NDArray inverse;

  private TorchFunction begin;
  private TorchFunction precondition;
  private TorchFunction turn;
  private TorchFunction advance;

  TorchEquations(Grid blurry, Psf psf, Tensors tensors) {
    this.tensors = tensors;
    observed = blurry.size();
    start = psf.blurryStart();
    convolution = new TorchConvolution(tensors, psf, observed);
    latent = convolution.latentSize();
    NDArray x = tensors.of(Surround.repeated(blurry, start, latent));
    vectors = new NDArray[] {x, null, null, null, null};
    for (int i = 1; i < vectors.length; i++) {
      vectors[i] = tensors.zeros(latent);
    }
    try (NDArray y = tensors.of(blurry)) {
      back = convolution.adjoint(y);
    }
  }

  /** Loads the functions, once those who have the equations can tell what A is. */
  void load() {
    int axes = latent.length;
    Steps first = new Steps(axes, names());
    String image = apply(first, "x");
    first.let("torch.copy_(r, torch.sub(b, %s))", image);
    begin = tensors.function(first, first.let("torch.zero_(d)"));
    Steps second = new Steps(axes, names());
    String guess = second.corner(second.filtered("r", "m", convolution.periodicSize()), latent);
    String copy = second.let("torch.copy_(q, %s)", masked(second, guess));
    precondition = tensors.function(second, second.dot(copy, "r"));
    Steps third = new Steps(axes, names("beta"));
    String direction = third.let("torch.add_(torch.mul_(d, beta), q)");
    third.let("torch.copy_(q, %s)", apply(third, direction));
    String bend = third.dot(direction, "q");
    turn =
        tensors.function(
            third, third.let("torch.stack([%s, %s])", bend, third.dot(direction, direction)));
    Steps fourth = new Steps(axes, names("length"));
    fourth.let("torch.addcmul_(x, d, length)");
    advance = tensors.function(fourth, fourth.let("torch.addcmul_(r, q, length, value=-1)"));
  }

  /** Av; may be a view. */
  abstract String apply(Steps steps, String v);

  /** What of a vector counts. */
  String masked(Steps steps, String v) {
    return v;
  }

  /** The names of the arguments that A needs. */
  abstract String[] own();

  /** Those arguments. */
  abstract NDArray[] ownTensors();

  String[] names(String... after) {
    return Stream.of(NAMES.stream(), Stream.of(own()), Stream.of(after))
        .flatMap(each -> each)
        .toArray(String[]::new);
  }

  NDArray[] arguments() {
    return Stream.of(
            Stream.of(vectors),
            Stream.of(convolution.kernel(), convolution.conjugate(), inverse),
            Stream.of(ownTensors()))
        .flatMap(each -> each)
        .toArray(NDArray[]::new);
  }

  /** KᵀKv. */
  String normal(Steps steps, String v) {
    return convolution.adjoint(steps, convolution.blur(steps, v, "c"), "k");
  }

  TorchConvolution convolution() {
    return convolution;
  }

  Tensors tensors() {
    return tensors;
  }

  int dimensions() {
    return latent.length;
  }

  NDArray x() {
    return vectors[0];
  }

  NDArray right() {
    return vectors[1];
  }

  /** Kᵀy. */
  NDArray back() {
    return back;
  }

  /** The share of the latent grid's px that the blurry image has. */
  double share() {
    double share = 1;
    for (int axis = 0; axis < latent.length; axis++) {
      share *= (double) observed[axis] / latent[axis];
    }
    return share;
  }

  /** Takes another M in the place of the one before. */
  void precondition(NDArray by) {
    if (inverse != null) {
      inverse.close();
    }
    inverse = by;
  }

  @Override
  public void begin() {
    tensors.run(begin, arguments());
  }

  @Override
  public double precondition() {
    return tensors.number(precondition, arguments());
  }

  @Override
  public Turn turn(float beta) {
    float[] products = tensors.numbers(turn, new double[] {beta}, arguments());
    return new Turn(products[0], products[1] / x().size());
  }

  @Override
  public void advance(float length) {
    tensors.run(advance, new double[] {length}, arguments());
  }

  @Override
  public Grid sharp() {
    return Tensors.grid(x(), latent).crop(start, observed);
  }

  @Override
  public void close() {
    tensors.close();
  }
}
