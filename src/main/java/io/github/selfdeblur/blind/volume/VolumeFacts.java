package io.github.selfdeblur.blind.volume;

import io.github.selfdeblur.blind.method.FactsWithoutNetworks;
import io.github.selfdeblur.stop.StopReason;
import java.util.Locale;

/**
 * What is told of a search for a z-stack's PSF.
 *
 * @param stopReason why it ended
 * @param psfAberrations what was found, a sentence or two
 * @param psfAberrationRms of the pupil's phase, radians
 * @param psfEvidence by how many nats the aberrations are more plausible than none
 * @param psfWidthXUm full width at half maximum, µm; NaN where the PSF does not fall below its half
 * @param psfWidthYUm the same along y
 * @param psfWidthZUm the same along z
 * @param seconds wall time of the search
 * @param fitMse mean squared difference, bright voxels being 1, between the stack and what the
 *     result and the PSF explain
 */
public record VolumeFacts(
    StopReason stopReason,
    String psfAberrations,
    double psfAberrationRms,
    double psfEvidence,
    double psfWidthXUm,
    double psfWidthYUm,
    double psfWidthZUm,
    double seconds,
    double fitMse)
    implements FactsWithoutNetworks {

  @Override
  public String verdict(double misfitInNoise) {
    return psfAberrationRms == 0
        ? "The nominal PSF was taken, as the stack gives no clear evidence of aberrations: it is as"
            + " right as NA, wavelength, immersion, pixel size and distance of slices are, so check"
            + " these."
        : String.format(
            Locale.ROOT,
            "Aberrations of %.2f radians rms found, which the stack shows clearly: where rings or"
                + " grains appear, take it smoother, where it is still soft, sharper.",
            psfAberrationRms);
  }

  @Override
  public String course() {
    return psfAberrations + "\n" + widths() + "\n";
  }

  /** Of the PSF, a sentence. */
  public String widths() {
    String all = widths(psfWidthXUm, psfWidthYUm, psfWidthZUm);
    return "The PSF is " + all + " wide at half maximum (x, y, z).";
  }

  /** Widths along x, y and z, such as "0.25 x 0.25 x 0.80 µm". */
  public static String widths(double xUm, double yUm, double zUm) {
    return String.format(Locale.ROOT, "%.2f x %.2f x %.2f µm", xUm, yUm, zUm);
  }
}
