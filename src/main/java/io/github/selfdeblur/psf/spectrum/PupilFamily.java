package io.github.selfdeblur.psf.spectrum;

import io.github.selfdeblur.psf.PupilIntegral;
import io.github.selfdeblur.psf.Zernike;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * PSFs of a microscope's pupil with aberrations up to the fourth order: the coefficients of {@link
 * Zernike}'s polynomials in radians and, where it is unknown, the logarithm of the pupil's radius
 * in cycles/px.
 */
final class PupilFamily implements PsfFamily {

  private static final int LEAST_SAMPLES = 64;

  /** Few aberrations at a time: the penalty is nearly straight. */
  private static final SoftPenalty ABERRATION = new SoftPenalty(0.004, 0, 0.1);

  /** Of a camera that samples a microscope's image about as Nyquist asks. */
  private static final double USUAL_RADIUS = 0.12;

  /** Beyond it the sampling would miss the finest details. */
  private static final double LARGEST_RADIUS = 0.25;

  /** Defocus, then astigmatism (two), coma (two) and spherical aberration, in radians. */
  private static final double[][] STARTS = {
    {0.3, 0.1, 0.1, 0.1, 0.1, 0.1},
    {2, 0.1, 0.1, 0.1, 0.1, 0.1},
    {-1.5, 0.1, 0.1, 0.1, 0.1, 1},
    {1.5, 0.1, 0.1, 0.1, 0.1, 1},
    {0.1, 0.1, 0.7, 0.3, 0.3, 0.1},
    {0.1, 0.1, -0.7, 0.3, 0.3, 0.1},
    {0.1, 0.7, 0.1, 0.3, 0.3, 0.1},
    {0.1, -0.7, 0.1, 0.3, 0.3, 0.1},
    {0.1, 0.1, 0.1, 0.1, 0.6, 0.1},
    {0.1, 0.1, 0.1, 0.6, 0.1, 0.1},
    {1, 0.1, 0.5, 0.4, 0.4, 0.1},
    {1, 0.1, -0.5, -0.4, 0.4, 0.1},
  };

  private static final Zernike[] MODES = Zernike.values();

  private final Optional<Double> radius;
  private final PupilIntegral integral;
  private final boolean[] inside;

  /** The polynomials at the samples. */
  private final double[][] modes;

  /**
   * @param radius of the pupil in cycles/px, NA / wavelength · pixel size; empty: to be found
   */
  PupilFamily(int width, int height, Optional<Double> radius) {
    this.radius = radius;
    double widest = radius.orElse(LARGEST_RADIUS);
    int samples = Math.max(LEAST_SAMPLES, (int) Math.ceil(4 * widest * Math.max(width, height)));
    integral = new PupilIntegral(samples, width, height);
    inside = new boolean[samples * samples];
    modes = new double[MODES.length][samples * samples];
    for (int i = 0; i < inside.length; i++) {
      double u = integral.coordinate(i % samples);
      double v = integral.coordinate(i / samples);
      inside[i] = u * u + v * v <= 1;
      for (int m = 0; m < MODES.length; m++) {
        modes[m][i] = MODES[m].at(u, v);
      }
    }
  }

  @Override
  public int width() {
    return integral.width();
  }

  @Override
  public int height() {
    return integral.height();
  }

  @Override
  public List<SoftPenalty> penalties() {
    List<SoftPenalty> penalties = new ArrayList<>();
    for (int m = 0; m < MODES.length; m++) {
      penalties.add(ABERRATION);
    }
    if (radius.isEmpty()) {
      penalties.add(SoftPenalty.square(0.5, Math.log(USUAL_RADIUS)));
    }
    return penalties;
  }

  @Override
  public List<double[]> starts() {
    List<double[]> starts = new ArrayList<>();
    for (double[] aberrations : STARTS) {
      double[] start = Arrays.copyOf(aberrations, penalties().size());
      if (radius.isEmpty()) {
        start[MODES.length] = Math.log(USUAL_RADIUS);
      }
      starts.add(start);
    }
    return starts;
  }

  @Override
  public double[] psf(double[] parameters) {
    return integral.intensity(
        pupil(parameters, Math::cos), pupil(parameters, Math::sin), w(parameters), 0, 0);
  }

  @Override
  public Centred centred(double[] parameters) {
    PupilIntegral.Centred centred =
        integral.centred(pupil(parameters, Math::cos), pupil(parameters, Math::sin), w(parameters));
    Map<Zernike, Double> aberrations = new EnumMap<>(Zernike.class);
    for (int m = 0; m < MODES.length; m++) {
      aberrations.put(MODES[m], parameters[m]);
    }
    PupilShape shape =
        new PupilShape(aberrations, radius(parameters), centred.shiftX(), centred.shiftY());
    return new Centred(centred.psf(), shape);
  }

  @Override
  public double[] parameters(PsfShape shape) {
    PupilShape pupil = (PupilShape) shape;
    double[] parameters = new double[penalties().size()];
    for (int m = 0; m < MODES.length; m++) {
      parameters[m] = pupil.aberrations().get(MODES[m]);
    }
    if (radius.isEmpty()) {
      parameters[MODES.length] = Math.log(pupil.radius());
    }
    return parameters;
  }

  /** Cosine or sine of the phase inside the pupil. */
  private double[] pupil(double[] parameters, DoubleUnaryOperator part) {
    double[] values = new double[inside.length];
    for (int i = 0; i < values.length; i++) {
      if (inside[i]) {
        double phase = 0;
        for (int m = 0; m < MODES.length; m++) {
          phase += parameters[m] * modes[m][i];
        }
        values[i] = part.applyAsDouble(phase);
      }
    }
    return values;
  }

  private double w(double[] parameters) {
    return 2 * Math.PI * radius(parameters);
  }

  private double radius(double[] parameters) {
    return radius.orElseGet(() -> Math.min(LARGEST_RADIUS, Math.exp(parameters[MODES.length])));
  }
}
