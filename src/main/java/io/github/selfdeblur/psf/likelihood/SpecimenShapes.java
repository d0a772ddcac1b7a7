package io.github.selfdeblur.psf.likelihood;

import io.github.selfdeblur.psf.family.SoftPrior;
import java.util.List;

/** A plane's power spectrum, and what a specimen's parameters add to the logarithm of it. */
public final class SpecimenShapes {

  private static final SpecimenPrior PRIOR = new SpecimenPrior();

  private final WelchSpectrum spectrum;

  /** Parameter by parameter, for each frequency of the half plane. */
  private final double[][] shapes;

  public SpecimenShapes(WelchSpectrum spectrum) {
    this.spectrum = spectrum;
    int side = spectrum.side();
    shapes = new double[PRIOR.priors().size()][(side / 2 + 1) * side];
    for (int i = 0; i < shapes[0].length; i++) {
      double frequency = Math.max(spectrum.frequency(i), 0.5 / side);
      double[] here = PRIOR.shapes(frequency, spectrum.angle(i));
      for (int p = 0; p < here.length; p++) {
        shapes[p][i] = here[p];
      }
    }
  }

  WelchSpectrum spectrum() {
    return spectrum;
  }

  List<SoftPrior> priors() {
    return PRIOR.priors();
  }

  double[] of(int parameter) {
    return shapes[parameter];
  }
}
