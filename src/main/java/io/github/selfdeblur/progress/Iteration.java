package io.github.selfdeblur.progress;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.intensity.IntensityScale;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What is known after an iteration.
 *
 * @param number iterations done, from 1
 * @param total iterations planned
 * @param phase what is being fitted, in a few words
 * @param loss the loss of this iteration
 * @param lossName what the loss measures: "MSE", "gradient" or "1-SSIM"
 * @param misfit root of the mean squared difference between the blurry image and what this
 *     iteration makes of it, at the phase's size; grey values
 * @param noise standard deviation of the blurry image's noise, at the phase's size; grey values
 * @param elapsedSeconds since the first iteration began
 * @param remainingSeconds what the remaining iterations will take at the present pace
 * @param device where the networks are, such as "CPU"
 * @param preview what there is so far, in grey values. It costs a copy from the device, and must be
 *     asked for, if at all, before the monitor returns
 * @param finished the final image, were the run to end now, in grey values; likewise, and it takes
 *     as long as the finish
 */
public record Iteration(
    int number,
    int total,
    String phase,
    double loss,
    String lossName,
    double misfit,
    double noise,
    double elapsedSeconds,
    double remainingSeconds,
    String device,
    Supplier<Preview> preview,
    Supplier<Grid> finished) {

  /** Of all iterations, those that are done. */
  public double share() {
    return (double) number / total;
  }

  /** Such as "iteration 40 of 380, 1/2 size, gradient 0.00123". */
  public String describe() {
    return String.format(Locale.ROOT, "iteration %d of %d, %s %.4g", number, total, phase, loss);
  }

  /** The misfit in standard deviations of the noise; about 1 where only noise is left. */
  public double misfitInNoise() {
    return misfit / noise;
  }

  /**
   * In grey values, from a fit's own measures: misfit and preview on the [0, 1] scale, noise as a
   * share of that at full size.
   *
   * @param noiseSigma at full size, grey values
   */
  public Iteration inGrey(IntensityScale scale, double noiseSigma) {
    return new Iteration(
        number,
        total,
        phase,
        loss,
        lossName,
        misfit * scale.range(),
        noise * noiseSigma,
        elapsedSeconds,
        remainingSeconds,
        device,
        () -> preview.get().inGrey(scale),
        () -> scale.toGrey(finished.get()));
  }

  /** The same as a part of a longer course. */
  public Iteration within(
      int longerNumber, int longerTotal, double longerElapsed, double longerRemaining) {
    return new Iteration(
        longerNumber,
        longerTotal,
        phase,
        loss,
        lossName,
        misfit,
        noise,
        longerElapsed,
        longerRemaining,
        device,
        preview,
        finished);
  }
}
