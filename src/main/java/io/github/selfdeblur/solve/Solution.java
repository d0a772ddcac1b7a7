package io.github.selfdeblur.solve;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.CorrelationKernel;
import io.github.selfdeblur.stop.StopReason;
import java.util.List;
import java.util.Optional;

/**
 * What a fit found.
 *
 * @param x the latent image, (H+kh−1) × (W+kw−1), within [0, 1]
 * @param k kh × kw, sum 1
 * @param mse the mean squared difference between y and what x and k explain
 * @param losses the loss of every iteration
 * @param resultIteration the iteration, from 1, whose x and k these are
 * @param stopReason why the fit ended
 * @param failure how it failed, in all its tries; empty: it did not
 * @param restarts how often a part of it was made again because it had failed
 * @param device where it ran
 * @param seconds what the iterations took
 * @param phases how each phase went
 */
public record Solution(
    Grid x,
    CorrelationKernel k,
    double mse,
    double[] losses,
    int resultIteration,
    StopReason stopReason,
    Optional<Failure> failure,
    int restarts,
    String device,
    double seconds,
    List<PhaseRecord> phases) {

  public Solution {
    phases = List.copyOf(phases);
  }
}
