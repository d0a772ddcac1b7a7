package io.github.selfdeblur.psf;

import io.github.selfdeblur.options.Optics;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whether px and slices are close enough for the finest details that optics resolve. */
public final class Sampling {

  private static final double NYQUIST = 0.25;

  private Sampling() {}

  /** The largest px with which a camera sees the finest details, wavelength / (4 NA), µm. */
  public static double coarsestPixelUm(double aperture, double wavelengthUm) {
    return NYQUIST * wavelengthUm / aperture;
  }

  /** The largest distance of slices that shows all details, wavelength / (2 n (1 − cos α)), µm. */
  private static double coarsestStepUm(Optics optics) {
    double n = optics.immersionIndex();
    double na = Math.min(optics.aperture(), n);
    return optics.wavelengthUm() / (2 * (n - Math.sqrt(n * n - na * na)));
  }

  /** What is lost where px are too large, a sentence; empty: nothing, or their size is unknown. */
  public static Optional<String> lost(Optics optics) {
    double most = coarsestPixelUm(optics.aperture(), optics.wavelengthUm());
    OptionalDouble pixel = optics.pixelUm();
    return pixel.orElse(0) > most
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "With pixels of %s µm the camera misses the finest details that NA %s resolves"
                    + " (pixels of %.3g µm would show all): they are not restored.",
                (float) pixel.getAsDouble(),
                optics.aperture(),
                most))
        : Optional.empty();
  }

  /** What is lost where slices are too far apart; as {@link #lost}. */
  public static Optional<String> lostAlongZ(Optics optics) {
    double most = coarsestStepUm(optics);
    OptionalDouble step = optics.zStepUm();
    return step.orElse(0) > most
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "Slices %s µm apart miss detail along z that NA %s resolves (at most %.3g µm would"
                    + " show all): it is not restored.",
                (float) step.getAsDouble(),
                optics.aperture(),
                most))
        : Optional.empty();
  }
}
