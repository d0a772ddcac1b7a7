package io.github.selfdeblur.solve.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.selfdeblur.options.schedule.ExtraTerm;
import io.github.selfdeblur.options.schedule.Phase;
import java.util.stream.Stream;

/** An auxiliary PSF in training, at a rate of its own. */
public final class Auxiliary implements AutoCloseable {

  private final Network psf;
  private int iterations;

  public Auxiliary(Network psf) {
    this.psf = psf;
  }

  /** Its input and its numbers. */
  public Stream<NDArray> arguments() {
    return Stream.of(psf.z(), psf.theta());
  }

  /** A step where the phase's terms speak of it. */
  public void step(NDManager scope, Phase phase) {
    if (phase.terms().any(ExtraTerm::needsAuxiliary)) {
      // Of a square kernel of as many pixels.
      long side = Math.round(Math.sqrt(psf.theta().size()));
      psf.step(scope, phase.auxiliary().rate(iterations, (int) side), phase);
    }
    iterations++;
  }

  @Override
  public void close() {
    psf.close();
  }
}
