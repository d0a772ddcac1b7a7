package io.github.selfdeblur.deconvolve.torch;

import ai.djl.ndarray.NDArray;
import io.github.selfdeblur.deconvolve.backend.SparseEquations;
import io.github.selfdeblur.graph.TorchFunction;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Psf;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The equations of a sparse prior. */
final class TorchSparse extends TorchEquations implements SparseEquations {

  private final TorchPenalty penalty;
  private final Waves waves;

  /** 0 where a px is held, 1 elsewhere. */
  private final NDArray free;

  private final TorchFunction hold;
  private final TorchFunction inverse;

  TorchSparse(Grid blurry, Psf psf, double strength, Tensors tensors) {
    super(blurry, psf, tensors);
    int[] latent = convolution().latentSize();
    penalty = new TorchPenalty(strength, tensors, latent);
    waves = new Waves(tensors, convolution().periodicSize());
    free = tensors.ones(latent);
    load();
    hold = holding();
    inverse = inverse();
    back().copyTo(right());
    updateInverse();
  }

  @Override
  String[] own() {
    return Stream.concat(Stream.of("free"), Stream.of(penalty.names())).toArray(String[]::new);
  }

  @Override
  NDArray[] ownTensors() {
    return Stream.concat(Stream.of(free), Stream.of(penalty.weights())).toArray(NDArray[]::new);
  }

  @Override
  String apply(Steps steps, String v) {
    return masked(steps, whole(steps, v));
  }

  private String whole(Steps steps, String v) {
    String sum = normal(steps, v);
    penalty.addNormal(steps, v, sum);
    return sum;
  }

  @Override
  String masked(Steps steps, String v) {
    return steps.let("torch.mul_(%s, free)", v);
  }

  private TorchFunction holding() {
    Steps steps = new Steps(dimensions(), names("back"));
    steps.let("torch.clamp_min_(x, 0.)");
    String left = steps.let("torch.gt(back, %s)", whole(steps, "x"));
    String lit = steps.let("torch.logical_or(%s, torch.gt(x, 0.))", left);
    steps.let("torch.copy_(free, %s)", lit);
    return tensors().function(steps, steps.let("torch.copy_(b, torch.mul(back, free))"));
  }

  private TorchFunction inverse() {
    int count = penalty.means().length;
    String[] means = IntStream.range(0, count).mapToObj(f -> "m" + f).toArray(String[]::new);
    String[] arguments =
        Stream.concat(Stream.of(waves.names("k", "c")), Stream.of(means)).toArray(String[]::new);
    Steps steps = new Steps(dimensions(), arguments);
    String power = steps.let("torch.real(torch.mul(k, c))");
    String divisor = steps.let("torch.mul(%s, %s)", power, share());
    penalty.addMean(steps, divisor);
    String factors = steps.let("torch.reciprocal(%s)", divisor);
    return tensors().function(steps, steps.factors(factors));
  }

  private void updateInverse() {
    NDArray[] of = waves.arguments(convolution().kernel(), convolution().conjugate());
    precondition(tensors().apply(inverse, penalty.means(), of)[0]);
  }

  @Override
  public void reweigh() {
    penalty.reweigh(x());
    updateInverse();
  }

  @Override
  public void holdAtZero() {
    NDArray[] arguments =
        Stream.concat(Stream.of(arguments()), Stream.of(back())).toArray(NDArray[]::new);
    tensors().run(hold, arguments);
  }
}
