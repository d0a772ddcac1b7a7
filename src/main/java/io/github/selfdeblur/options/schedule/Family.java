package io.github.selfdeblur.options.schedule;

import io.github.selfdeblur.options.network.KernelKind;
import io.github.selfdeblur.options.network.KernelNetwork;
import io.github.selfdeblur.options.network.Networks;
import java.util.List;

/**
 * SelfDeblur's variants and successors at published length. docs/methods.md says where each comes
 * from, and what is our reading of it.
 */
final class Family {

  private static final int ITERATIONS = 5000;
  private static final int[] HALVINGS = {2000, 3000, 4000};

  /** Of numbers instead of a network, which alone have to move the softmax: our choice. */
  private static final double RATE_OF_NUMBERS = 1e-2;

  private Family() {}

  /** SelfDeblur as published for Levin's images. */
  static Schedule selfDeblur() {
    return Schedules.published(ITERATIONS, 1000, HALVINGS);
  }

  /** The same with both networks' steps in turn. */
  static Schedule alternating() {
    return selfDeblur().each(phase -> phase.with(Optimisation.ALTERNATING));
  }

  /** The same with another kernel. */
  static Schedule with(KernelNetwork kernel) {
    return selfDeblur().each(phase -> phase.with(phase.networks().with(kernel)));
  }

  /**
   * Without a network for the kernel, noise on the input and SSIM. Brožová, Šmídl, "Avoiding
   * Undesirable Solutions of Deep Blind Image Deconvolution", VISAPP 2024.
   *
   * @param beta1 Adam's, of G_x
   */
  static Schedule simpler(double beta1) {
    Phase first =
        Phase.reference(HALVINGS[0], FitTerm.MSE)
            .with(Networks.REFERENCE.with(new KernelNetwork(KernelKind.NUMBERS)))
            .with(new Rates(Rates.REFERENCE.image(), RATE_OF_NUMBERS, 1))
            .with(new Momentum(beta1, Momentum.USUAL.kernel()))
            .noisy(0);
    return Schedules.halved(List.of(first), first, ITERATIONS, HALVINGS);
  }

  /**
   * A variational image: a pretraining towards the blurry one, samples of mean and deviation under
   * the evidence's lower bound, then SSIM of the mean. Huo, Masoumzadeh, Kushol, Yang, "Blind Image
   * Deconvolution Using Variational Deep Image Prior", TPAMI 2023, doi:10.1109/TPAMI.2023.3283979.
   *
   * @param weight of the divergence from the prior in the first 1000 iterations, a tenth of it in
   *     the next; 0 for none
   * @param prior of the image
   */
  static Schedule variational(double weight, ExtraTerm prior) {
    Phase pretraining =
        Phase.reference(500, FitTerm.MSE)
            .with(Networks.REFERENCE.with(Networks.REFERENCE.image().ofMeanAndDeviation(3)))
            .with(
                Terms.of(
                    0,
                    new WeightedTerm(ExtraTerm.NO_BLUR, 0.5),
                    new WeightedTerm(ExtraTerm.DEVIATION, 0.5),
                    new WeightedTerm(ExtraTerm.FLAT_KERNEL, 1)))
            .noisy(0);
    Phase sampled = pretraining.then(1000, FitTerm.DERIVATIVES, pretraining.rates());
    Phase first = sampled.with(divergence(weight, prior));
    Phase second = sampled.with(divergence(weight / 10, prior));
    Phase mean = sampled.then(1000, FitTerm.SSIM, sampled.rates()).with(Terms.FIT);
    return Schedules.halved(List.of(pretraining, first, second), mean, ITERATIONS, HALVINGS);
  }

  private static Terms divergence(double weight, ExtraTerm prior) {
    Terms fit = Terms.FIT.sampled();
    return weight == 0
        ? fit
        : fit.and(ExtraTerm.ENTROPY, weight)
            .and(prior, weight)
            .and(ExtraTerm.KERNEL_ENERGY, 5 * weight);
  }

  /**
   * An auxiliary PSF and its Wiener image guide both networks. Bredell, Erdil, Weber, Konukoglu,
   * "Wiener Guided DIP for Unsupervised Blind Image Deconvolution", WACV 2023, arXiv:2112.10271.
   */
  static Schedule wienerGuided() {
    return selfDeblur()
        .each(
            phase ->
                phase
                    .with(phase.networks().with(phase.networks().image().droppingOut(0.5)))
                    .with(new AuxiliaryPsf(10, 1))
                    .with(guided(phase.fitTerm())));
  }

  private static Terms guided(FitTerm fit) {
    ExtraTerm wiener = fit == FitTerm.SSIM ? ExtraTerm.WIENER_SSIM : ExtraTerm.WIENER;
    return Terms.FIT
        .and(wiener, 1e-3)
        .and(ExtraTerm.AUXILIARY, 1e-4)
        .and(ExtraTerm.AUXILIARY_ENERGY, 1e-3);
  }

  /**
   * Functions of the place for image and kernel, fitted to a decimated image, then to it through
   * the full one, then to that. Zhang, Quan, Ji, "Cross-Scale Self-Supervised Blind Image
   * Deblurring via Implicit Neural Representation", NeurIPS 2024.
   */
  static Schedule crossScale() {
    Phase half =
        Phase.reference(500, FitTerm.SSIM)
            .with(
                new Networks(
                    Networks.REFERENCE.image().ofWaves(),
                    new KernelNetwork(KernelKind.COORDINATES)))
            .with(new Rates(5e-3, 5e-5, 1))
            .noisy(0)
            .at(2);
    Phase full = half.then(1000, FitTerm.SSIM, half.rates()).at(1);
    Phase across = full.lasting(500).with(Terms.FIT.and(ExtraTerm.CROSS_SCALE, 1e-3));
    return Schedules.halved(List.of(half, across, full), full, ITERATIONS, 2000, 4000);
  }
}
