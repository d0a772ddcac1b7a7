package io.github.selfdeblur.deconvolve.torch;

import ai.djl.ndarray.NDArray;
import io.github.selfdeblur.convolution.CircularConvolution;
import io.github.selfdeblur.convolution.Surround;
import io.github.selfdeblur.deconvolve.backend.WienerWork;
import io.github.selfdeblur.graph.TorchFunction;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Psf;

/** A Wiener filter's rounds. */
final class TorchWiener implements WienerWork {

  /** So that nothing is divided by 0. */
  private static final double LEAST = 1e-12;

  private final int[] observed;
  private final int[] size;
  private final Tensors tensors;
  private final NDArray blurry;
  private final NDArray explains;
  private final NDArray inverse;
  private final TorchFunction round;
  private NDArray y;
  private NDArray before;

  TorchWiener(Grid blurry, Psf psf, double strength, Tensors tensors) {
    this.tensors = tensors;
    observed = blurry.size();
    size = Surround.periodicSize(observed, psf.size());
    this.blurry = tensors.of(blurry);
    Grid periodic = Surround.periodic(blurry, size);
    y = tensors.of(periodic);
    before = tensors.of(periodic);
    NDArray around = tensors.of(CircularConvolution.around(psf.values(), psf.origin(), size));
    Waves waves = new Waves(tensors, size);
    Steps steps = new Steps(size.length, waves.names("k"));
    String transfer = steps.spectrum("k", size);
    String conjugate = steps.let("torch.conj_physical(%s)", transfer);
    String power = steps.let("torch.real(torch.mul(%s, %s))", transfer, conjugate);
    String divisor = steps.let("torch.clone(%s)", power);
    for (String wave : waves.names()) {
      steps.let("torch.add_(%s, %s, alpha=%s)", divisor, wave, strength);
    }
    String safe = steps.let("torch.reciprocal(torch.clamp_min(%s, %s))", divisor, LEAST);
    String passes = steps.factors(steps.let("torch.mul(%s, %s)", power, safe));
    String whole = steps.let("torch.mul(%s, %s)", conjugate, safe);
    try (TorchFunction filters = tensors.open(steps, passes, whole)) {
      NDArray[] made = tensors.apply(filters, waves.arguments(around));
      explains = made[0];
      inverse = made[1];
    }
    around.close();
    round = round();
  }

  private TorchFunction round() {
    Steps steps = new Steps(size.length, "y", "filter", "before", "blurry", "momentum");
    String x = steps.filtered("y", "filter", size);
    String change = steps.let("torch.sub(%s, before)", x);
    String ahead = steps.let("torch.addcmul(%s, %s, momentum)", x, change);
    steps.let("torch.copy_(%s, blurry)", steps.corner(ahead, observed));
    return tensors.function(steps, ahead, x);
  }

  @Override
  public void round(float momentum) {
    try (NDArray by = tensors.of(momentum)) {
      NDArray[] made = tensors.apply(round, y, explains, before, blurry, by);
      y.close();
      before.close();
      y = made[0];
      before = made[1];
    }
  }

  @Override
  public Grid sharp() {
    Steps steps = new Steps(size.length, "y", "filter");
    String x = steps.corner(steps.filtered("y", "filter", size), observed);
    TorchFunction last = tensors.function(steps, steps.let("torch.contiguous(%s)", x));
    return Tensors.grid(tensors.apply(last, y, inverse)[0], observed);
  }

  @Override
  public void close() {
    tensors.close();
  }
}
