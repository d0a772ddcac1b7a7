package io.github.selfdeblur.psf;

import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.optics.OpticsLimits;
import io.github.selfdeblur.options.optics.Wavelength;
import io.github.selfdeblur.rules.Require;
import java.util.Map;

/**
 * The pupil of a widefield microscope.
 *
 * @param aperture numerical aperture NA, above 0 and below the refractive index
 * @param wavelengthUm vacuum wavelength of the light, taken in µm or nm, kept in µm
 * @param pixelUm side of a px in the specimen, µm, &gt; 0; none of the three beyond what {@link
 *     Optics} allows
 * @param refractiveIndex of the medium around the specimen, at least 1
 * @param defocusUm how far the specimen lies from the focal plane, µm
 * @param aberrations root-mean-square phase of each, in radians
 */
public record Pupil(
    double aperture,
    double wavelengthUm,
    double pixelUm,
    double refractiveIndex,
    double defocusUm,
    Map<Zernike, Double> aberrations) {

  public Pupil {
    Require.positive(aperture, "The numerical aperture");
    wavelengthUm = Wavelength.um(wavelengthUm, "The wavelength");
    Require.positive(pixelUm, "The pixel size");
    OpticsLimits.check(aperture, pixelUm);
    if (!(refractiveIndex >= 1) || refractiveIndex <= aperture) {
      throw new IllegalArgumentException(
          "The refractive index must be at least 1 and above the numerical aperture of "
              + aperture
              + ", got "
              + refractiveIndex
              + ".");
    }
    if (!Double.isFinite(defocusUm)) {
      throw new IllegalArgumentException(
          "The defocus must be a finite number, got " + defocusUm + ".");
    }
    aberrations = Map.copyOf(aberrations);
  }

  /** With the aberrations that microscopists name, each as root-mean-square phase in radians. */
  public static Pupil aberrated(
      double aperture,
      double wavelengthUm,
      double pixelUm,
      double refractiveIndex,
      double defocusUm,
      double spherical,
      double astigmatism,
      double coma) {
    Map<Zernike, Double> aberrations =
        Map.of(
            Zernike.SPHERICAL, spherical,
            Zernike.ASTIGMATISM, astigmatism,
            Zernike.HORIZONTAL_COMA, coma);
    return new Pupil(aperture, wavelengthUm, pixelUm, refractiveIndex, defocusUm, aberrations);
  }

  /** The phase, in radians, at a point of the pupil given in units of its radius. */
  double phase(double u, double v) {
    double phase = 0;
    for (Zernike zernike : Zernike.values()) {
      phase += aberrations.getOrDefault(zernike, 0.0) * zernike.at(u, v);
    }
    if (defocusUm != 0) {
      double sine = aperture / refractiveIndex * Math.hypot(u, v);
      double cosine = Math.sqrt(Math.max(0, 1 - sine * sine));
      phase += 2 * Math.PI / wavelengthUm * defocusUm * refractiveIndex * cosine;
    }
    return phase;
  }
}
