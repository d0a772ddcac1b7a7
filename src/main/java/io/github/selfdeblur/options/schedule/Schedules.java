package io.github.selfdeblur.options.schedule;

import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.options.network.ImageNetwork;
import io.github.selfdeblur.options.network.KernelNetwork;
import io.github.selfdeblur.options.network.Networks;
import java.util.ArrayList;
import java.util.List;

/** The schedules behind the presets. */
final class Schedules {

  /** The small sizes take seconds, and whether a kernel comes out right is decided there. */
  private static final int STARTS = 3;

  /** Of a PSF's few numbers, in radians. */
  private static final double STARTED_RATE = 2e-3;

  /** The same of a volume's. */
  private static final double VOLUME_RATE = 5e-3;

  private Schedules() {}

  /**
   * As published: MSE, then 1 − SSIM, both rates halved three times.
   *
   * @param iterations in all
   * @param ssimFrom the iteration, counted from 0, at which SSIM takes over
   * @param halvings the iterations at which the rates are halved, ascending, none below ssimFrom
   */
  static Schedule published(int iterations, int ssimFrom, int... halvings) {
    List<Phase> phases = new ArrayList<>();
    int next = halvings.length > 0 ? halvings[0] : iterations;
    Phase ssim = Phase.reference(next - ssimFrom, FitTerm.SSIM);
    if (ssimFrom > 0) {
      Phase mse = Phase.reference(ssimFrom, FitTerm.MSE);
      phases.add(mse);
      ssim = mse.then(next - ssimFrom, FitTerm.SSIM, Rates.REFERENCE);
    }
    phases.add(ssim);
    return halved(phases, ssim, iterations, halvings);
  }

  /**
   * Phases, and after them the same phase with both rates halved again and again.
   *
   * @param first what is run until the first halving
   * @param like what is run then, but for rates and length
   * @param iterations in all, those of a pretraining not counted
   * @param halvings the iterations at which the rates are halved, ascending
   */
  static Schedule halved(List<Phase> first, Phase like, int iterations, int... halvings) {
    List<Phase> phases = new ArrayList<>(first);
    double factor = 1;
    for (int i = 0; i < halvings.length; i++) {
      factor /= 2;
      int end = i + 1 < halvings.length ? halvings[i + 1] : iterations;
      phases.add(like.then(end - halvings[i], like.fitTerm(), like.rates().times(factor)));
    }
    return new Schedule(phases, Method.NETWORK);
  }

  /**
   * Ours: from a quarter of the size over half of it to the full image; what makes the image is the
   * finish. The small sizes get a narrow G_x: a wide one explains the blurry image with any kernel,
   * such as one that doubles everything. A fast G_k suits half size; at a quarter it ends in a
   * delta. Once the kernel is nearly right, back-projection makes it exact in less than half of the
   * iterations that gradients take; before that, at the small sizes, it holds on to wrong ones.
   *
   * @param full iterations on the full image
   */
  static Schedule fromSmall(int full) {
    return new Schedule(List.of(quarter(), half(), full(full)), STARTS, Method.SPARSE);
  }

  /**
   * Ours where a PSF is known to begin with: at first it is kept, until G_x explains the image with
   * it.
   *
   * @param kept iterations with that PSF
   * @param joint iterations after that
   */
  static Schedule started(int kept, int joint) {
    Phase first = ours(kept, 64, 5, 0);
    Phase second = first.then(joint, FitTerm.GRADIENT, new Rates(0.01, STARTED_RATE, 1));
    return new Schedule(List.of(first, second), Method.SPARSE);
  }

  /**
   * In three dimensions, with a PSF to begin with that is kept at first. The networks' PSF goes
   * into the volume's own finish.
   *
   * @param kept iterations with that PSF
   * @param joint iterations after that
   */
  static Schedule volume(int kept, int joint) {
    Phase first =
        Phase.reference(kept, FitTerm.GRADIENT)
            .with(new Networks(ImageNetwork.of(8, 16, 8, 4, 4), KernelNetwork.REFERENCE))
            .with(new Rates(0.01, 0, 1));
    Phase second = first.then(joint, FitTerm.GRADIENT, new Rates(0.01, VOLUME_RATE, 1));
    return new Schedule(List.of(first, second), Method.RICHARDSON_LUCY_TV);
  }

  private static Phase quarter() {
    return ours(200, 32, 3, 3e-4).at(4);
  }

  private static Phase half() {
    return ours(250, 32, 4, 1e-3).at(2);
  }

  private static Phase full(int iterations) {
    return ours(iterations, 64, 5, 3e-4).with(FitTerm.BACK_PROJECTION);
  }

  /** Without non-local blocks. */
  private static Phase ours(int iterations, int width, int scales, double kernelRate) {
    ImageNetwork image = ImageNetwork.of(8, width, 16, scales, scales);
    return Phase.reference(iterations, FitTerm.GRADIENT)
        .with(new Networks(image, KernelNetwork.REFERENCE))
        .with(new Rates(0.01, kernelRate, 1))
        .with(Precision.BFLOAT16_WHERE_FAST);
  }
}
