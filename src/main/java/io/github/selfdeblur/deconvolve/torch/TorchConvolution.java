package io.github.selfdeblur.deconvolve.torch;

import ai.djl.ndarray.NDArray;
import io.github.selfdeblur.convolution.LatentConvolution;
import io.github.selfdeblur.convolution.ValidConvolution;
import io.github.selfdeblur.graph.TorchFunction;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.CorrelationKernel;
import io.github.selfdeblur.psf.Psf;

/** K of a {@link ValidConvolution} in steps of functions, and as one by itself. */
final class TorchConvolution implements LatentConvolution {

  private final Tensors tensors;
  private final int[] observed;
  private final int[] latent;
  private final int[] periodic;
  private final NDArray kernel;
  private final NDArray conjugate;
  private final TorchFunction blur;
  private final TorchFunction adjoint;

  TorchConvolution(Tensors tensors, Psf psf, int... observed) {
    this.tensors = tensors;
    this.observed = observed.clone();
    latent = ValidConvolution.latentSize(psf.size(), observed);
    periodic = ValidConvolution.periodicSize(latent);
    NDArray values = tensors.of(CorrelationKernel.of(psf.values()).values());
    Steps transform = new Steps(observed.length, "k");
    kernel = tensors.once(transform, transform.spectrum("k", periodic), values);
    Steps conj = new Steps(observed.length, "k");
    conjugate = tensors.once(conj, conj.let("torch.conj_physical(k)"), kernel);
    Steps forward = new Steps(observed.length, "x", "c");
    blur = tensors.function(forward, forward.let("torch.contiguous(%s)", blur(forward, "x", "c")));
    Steps back = new Steps(observed.length, "y", "k");
    adjoint = tensors.function(back, back.let("torch.contiguous(%s)", adjoint(back, "y", "k")));
  }

  @Override
  public int[] latentSize() {
    return latent.clone();
  }

  int[] periodicSize() {
    return periodic.clone();
  }

  /** The kernel's spectrum. */
  NDArray kernel() {
    return kernel;
  }

  NDArray conjugate() {
    return conjugate;
  }

  /** Kx, a view. */
  String blur(Steps steps, String x, String conjugateName) {
    return steps.corner(steps.filtered(x, conjugateName, periodic), observed);
  }

  /** Kᵀy, a view. */
  String adjoint(Steps steps, String y, String kernelName) {
    return steps.corner(steps.filtered(y, kernelName, periodic), latent);
  }

  NDArray blur(NDArray x) {
    return tensors.apply(blur, x, conjugate)[0];
  }

  NDArray adjoint(NDArray y) {
    return tensors.apply(adjoint, y, kernel)[0];
  }

  @Override
  public void blur(float[] x, float[] y) {
    try (NDArray from = tensors.of(new Grid(x, latent));
        NDArray to = blur(from)) {
      System.arraycopy(to.toFloatArray(), 0, y, 0, y.length);
    }
  }

  @Override
  public void adjoint(float[] y, float[] x) {
    try (NDArray from = tensors.of(new Grid(y, observed));
        NDArray to = adjoint(from)) {
      System.arraycopy(to.toFloatArray(), 0, x, 0, x.length);
    }
  }
}
