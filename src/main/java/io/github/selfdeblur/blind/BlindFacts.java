package io.github.selfdeblur.blind;

import io.github.selfdeblur.options.choice.Method;
import java.util.List;

/**
 * What is told of a blind run by any method.
 *
 * @param preset label of the preset the options started from
 * @param psfWidth px
 * @param psfHeight px
 * @param psfModel how the PSF was described, and what was known of the optics
 * @param noiseModel label of what was known of the noise
 * @param warnings what makes the result doubtful, a sentence each
 * @param seed of all random numbers
 * @param threads CPU threads
 * @param greyBlack the grey value that the networks' 0 stood for
 * @param greyRange the grey values between the networks' 0 and 1
 * @param psfShiftX px by which the PSF was moved to the centre of its support, to the right; the
 *     image moved as far to the left
 * @param psfShiftY the same, down and up
 * @param finish what made the final image
 * @param finishSeconds wall time of the finish
 */
public record BlindFacts(
    String preset,
    int psfWidth,
    int psfHeight,
    String psfModel,
    String noiseModel,
    List<String> warnings,
    int seed,
    int threads,
    double greyBlack,
    double greyRange,
    int psfShiftX,
    int psfShiftY,
    Method finish,
    double finishSeconds) {

  public BlindFacts {
    warnings = List.copyOf(warnings);
  }
}
