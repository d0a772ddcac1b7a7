package io.github.selfdeblur.solve;

/**
 * What is known after an iteration.
 *
 * @param number iterations done, from 1
 * @param total iterations planned
 * @param loss the loss of this iteration
 * @param lossName what the loss measures: "MSE", "gradient" or "1-SSIM"
 * @param elapsedSeconds since the first iteration began
 * @param remainingSeconds what the remaining iterations will take at the present pace
 */
public record Iteration(
    int number,
    int total,
    double loss,
    String lossName,
    double elapsedSeconds,
    double remainingSeconds) {}
