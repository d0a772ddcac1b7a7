package io.github.selfdeblur.deconvolve;

import io.github.selfdeblur.intensity.Flux;
import java.util.Locale;

/**
 * Everything worth knowing of a deconvolution with a known PSF besides its image.
 *
 * @param version of this program
 * @param method its label
 * @param settings what the method was run with, in words
 * @param psfSize px along each axis, such as "31 x 31"
 * @param psfOrigin px along each axis, from 0, such as "15, 15"
 * @param noiseSigma the noise's standard deviation in grey values, given or estimated, over all px
 * @param noiseKind which noise it is, in words
 * @param fluxFactor what the result was multiplied by to keep the image's sum; 1 where the sum was
 *     within 1 % by itself
 * @param fluxShift what was added to it after that, grey values
 * @param complete whether it ran to its end
 * @param seconds wall time
 */
public record DeconvolutionReport(
    String version,
    String method,
    String settings,
    String psfSize,
    String psfOrigin,
    double noiseSigma,
    String noiseKind,
    double fluxFactor,
    double fluxShift,
    boolean complete,
    double seconds) {

  /** The report in words, a line per fact, for the info of an image. */
  public String summary() {
    return heading()
        + String.format(
            Locale.ROOT,
            """
            Settings: %s
            Noise sigma: %.4g grey values, %s
            Result %s to keep the sum
            Stopped early: %s
            Time: %.2f s
            """,
            settings,
            noiseSigma,
            noiseKind,
            Flux.describe(fluxFactor, fluxShift),
            complete ? "no" : "yes",
            seconds);
  }

  /** Of the summary, what holds for other planes with the same PSF, too. */
  public String heading() {
    return String.format(
        Locale.ROOT,
        """
        Deconvolution can create structures that are not there.
        SelfDeblur version: %s
        Method: %s
        PSF: %s px, origin at %s
        """,
        version,
        method,
        psfSize,
        psfOrigin);
  }

  /** The rest of the summary in one line, without its end. */
  public String line() {
    return String.format(
        Locale.ROOT,
        "%s, noise sigma %.4g grey values, %s, %s to keep the sum, %.2f s%s",
        settings,
        noiseSigma,
        noiseKind,
        Flux.describe(fluxFactor, fluxShift),
        seconds,
        complete ? "" : ", stopped early");
  }
}
