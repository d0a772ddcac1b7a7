package io.github.selfdeblur.deconvolve.torch;

import ai.djl.ndarray.NDArray;
import io.github.selfdeblur.convolution.CircularConvolution;
import io.github.selfdeblur.deconvolve.backend.PositiveWork;
import io.github.selfdeblur.graph.TorchFunction;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Psf;

/** A Wiener filter held at 0 and above. */
final class TorchPositive implements PositiveWork {

  private final Tensors tensors;
  private final int[] size;
  private final NDArray y;
  private final NDArray ratio;
  private final NDArray transfer;
  private final NDArray dual;
  private final TorchFunction clip;
  private final TorchFunction filter;
  private NDArray x;

  /**
   * The filter's image of y under a tie, and how it passes the light on; null before it is used.
   */
  private NDArray seen;

  private NDArray passes;

  TorchPositive(Grid plane, Psf psf, Grid noiseRatio, Tensors tensors) {
    this.tensors = tensors;
    size = plane.size();
    y = tensors.of(plane);
    ratio = tensors.of(noiseRatio);
    Steps spectrum = new Steps(2, "k");
    try (NDArray around =
        tensors.of(CircularConvolution.around(psf.values(), psf.origin(), size))) {
      transfer = tensors.once(spectrum, spectrum.spectrum("k", size), around);
    }
    dual = tensors.zeros(size);
    x = filtered(0)[0];
    Steps clips = new Steps(2, "x", "dual");
    String value = clips.let("torch.add_(dual, x)");
    clips.let("torch.copy_(x, torch.clamp_min(%s, 0.))", value);
    clip = tensors.function(clips, clips.let("torch.sub_(dual, x)"));
    Steps filters = new Steps(2, "x", "dual", "passes", "seen");
    String tied = filters.filtered(filters.let("torch.sub(x, dual)"), "passes", size);
    filter = tensors.function(filters, filters.let("torch.add_(%s, seen)", tied));
  }

  /** The filter's image of y under a tie, and its factors tie / (|H|² + ratio + tie). */
  private NDArray[] filtered(double tie) {
    Steps steps = new Steps(2, "y", "k", "ratio");
    String conjugate = steps.let("torch.conj_physical(k)");
    String power = steps.let("torch.real(torch.mul(k, %s))", conjugate);
    String divisor = steps.let("torch.add(torch.add(%s, ratio), %s)", power, tie);
    String wiener = steps.let("torch.div(%s, %s)", conjugate, divisor);
    String factors = steps.let("torch.mul(torch.reciprocal(%s), %s)", divisor, tie);
    String image = steps.filtered("y", wiener, size);
    try (TorchFunction both = tensors.open(steps, image, steps.factors(factors))) {
      return tensors.apply(both, y, transfer, ratio);
    }
  }

  @Override
  public Grid image() {
    return Tensors.grid(x, size);
  }

  @Override
  public void clip() {
    tensors.run(clip, x, dual);
  }

  @Override
  public void filter(double tie) {
    if (seen == null) {
      NDArray[] made = filtered(tie);
      seen = made[0];
      passes = made[1];
    }
    NDArray light = x;
    x = tensors.apply(filter, light, dual, passes, seen)[0];
    light.close();
  }

  @Override
  public Grid light() {
    return image();
  }

  @Override
  public Grid explained() {
    Steps steps = new Steps(2, "x", "k");
    return Tensors.grid(tensors.once(steps, steps.filtered("x", "k", size), x, transfer), size);
  }

  @Override
  public void close() {
    tensors.close();
  }
}
