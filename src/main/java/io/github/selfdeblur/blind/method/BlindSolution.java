package io.github.selfdeblur.blind.method;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.CorrelationKernel;
import java.util.List;
import java.util.Optional;

/**
 * What a method found, on the [0, 1] scale.
 *
 * @param x the latent image, (H+kh−1) × (W+kw−1), the plane's with half a support around it
 * @param k kh × kw, sum 1; empty where the method finds none: then it is the one by which x
 *     explains the plane best
 * @param startPsf a PSF in the sense of a true convolution that the method began with: the finish
 *     takes it where it is the more plausible one
 * @param warnings what makes it doubtful, a sentence each
 * @param facts how it was found
 */
public record BlindSolution(
    Grid x,
    Optional<CorrelationKernel> k,
    Optional<Grid> startPsf,
    List<String> warnings,
    MethodFacts facts) {

  public BlindSolution {
    warnings = List.copyOf(warnings);
  }
}
