package io.github.selfdeblur.deconvolve.torch;

import ai.djl.ndarray.NDArray;
import io.github.selfdeblur.deconvolve.backend.LucyWork;
import io.github.selfdeblur.deconvolve.lucy.Light;
import io.github.selfdeblur.deconvolve.lucy.VariationSlope;
import io.github.selfdeblur.graph.TorchFunction;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Psf;

/** Richardson's and Lucy's steps on a valid convolution's latent grid. */
final class TorchLucy implements LucyWork {

  private final int[] observed;
  private final int[] start;
  private final Tensors tensors;
  private final TorchConvolution convolution;
  private final NDArray y;
  private final NDArray share;
  private final NDArray unseen;
  private final NDArray change;
  private final TorchFunction left;
  private final TorchFunction step;
  private final TorchFunction ahead;
  private NDArray x;
  private NDArray estimate;
  private NDArray explained;
  private NDArray next;

  TorchLucy(Grid blurry, Psf psf, double tv, Tensors tensors) {
    this.tensors = tensors;
    observed = blurry.size();
    start = psf.blurryStart();
    convolution = new TorchConvolution(tensors, psf, observed);
    Light light = Light.of(blurry, psf, convolution);
    int[] latent = convolution.latentSize();
    y = tensors.of(new Grid(light.y(), observed));
    x = tensors.of(new Grid(light.x(), latent));
    estimate = tensors.of(new Grid(light.x(), latent));
    change = tensors.zeros(latent);
    float[] unknown = new float[light.seen().length];
    float[] inverse = new float[unknown.length];
    for (int i = 0; i < inverse.length; i++) {
      boolean known = light.seen()[i] >= Light.LEAST_SEEN;
      inverse[i] = known ? 1 / light.seen()[i] : 0;
      unknown[i] = known ? 0 : 1;
    }
    share = tensors.of(new Grid(inverse, latent));
    unseen = tensors.of(new Grid(unknown, latent));
    left = left();
    step = step(light.background(), tv);
    ahead = ahead();
  }

  private TorchFunction left() {
    Steps steps = new Steps(observed.length, "y", "e");
    String difference = steps.let("torch.sub(y, e)");
    return tensors.function(steps, steps.dot(difference, difference));
  }

  private TorchFunction step(double background, double tv) {
    Steps steps = new Steps(observed.length, "y", "e", "k", "share", "unseen", "x", "change");
    String light = steps.let("torch.add_(torch.clamp_min_(e, %s), %s)", Light.DARK, background);
    String ratio = steps.let("torch.div(torch.add(y, %s), %s)", background, light);
    String by =
        steps.let(
            "torch.clamp_min_(torch.addcmul(unseen, %s, share), 0.)",
            convolution.adjoint(steps, ratio, "k"));
    if (tv > 0) {
      by = steps.let("torch.div_(%s, %s)", by, held(steps, tv));
    }
    String next = steps.let("torch.mul_(%s, x)", by);
    String now = steps.let("torch.sub(%s, x)", next);
    String along = steps.dot(now, "change");
    String squares = steps.dot(now, now);
    steps.let("torch.copy_(change, %s)", now);
    String products = steps.let("torch.stack([%s, %s])", along, squares);
    return tensors.function(steps, products, next);
  }

  /** 1 − λ · div(∇x / |∇x|). */
  private String held(Steps steps, double tv) {
    int axes = observed.length;
    String squares = steps.let("torch.full_like(x, %s)", VariationSlope.FLAT * VariationSlope.FLAT);
    String[] slopes = new String[axes];
    for (int axis = 0; axis < axes; axis++) {
      slopes[axis] = steps.differences("x", axis);
      String part = steps.before(squares, axis);
      steps.let("torch.addcmul_(%s, %s, %s)", part, slopes[axis], slopes[axis]);
    }
    String inverse = steps.let("torch.rsqrt_(%s)", squares);
    String held = steps.let("torch.ones_like(x)");
    for (int axis = 0; axis < axes; axis++) {
      String part = steps.before(inverse, axis);
      steps.let("torch.mul_(torch.mul_(%s, %s), %s)", slopes[axis], part, tv);
      steps.addTransposed(slopes[axis], axis, held);
    }
    return held;
  }

  private TorchFunction ahead() {
    Steps steps = new Steps(observed.length, "next", "estimate", "factor");
    String back = steps.let("torch.sub_(estimate, next)");
    String further = steps.let("torch.addcmul(next, %s, factor, value=-1)", back);
    return tensors.function(steps, steps.let("torch.clamp_min_(%s, %s)", further, Light.DARK));
  }

  @Override
  public void explain() {
    free(explained);
    explained = convolution.blur(x);
  }

  @Override
  public double unexplained() {
    return tensors.number(left, y, explained);
  }

  @Override
  public Change step() {
    NDArray[] made =
        tensors.apply(step, y, explained, convolution.kernel(), share, unseen, x, change);
    next = made[1];
    try (NDArray products = made[0]) {
      float[] numbers = products.toFloatArray();
      return new Change(numbers[0], numbers[1]);
    }
  }

  @Override
  public void goOn(float factor) {
    free(x);
    try (NDArray by = tensors.of(factor)) {
      x = tensors.apply(ahead, next, estimate, by)[0];
    }
    free(estimate);
    estimate = next;
  }

  private static void free(NDArray tensor) {
    if (tensor != null) {
      tensor.close();
    }
  }

  @Override
  public Grid estimate() {
    return Tensors.grid(estimate, convolution.latentSize()).crop(start, observed);
  }

  @Override
  public void close() {
    tensors.close();
  }
}
