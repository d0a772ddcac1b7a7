package io.github.selfdeblur.psf.spectrum;

import java.util.Arrays;
import java.util.List;

/** Gaussians: the logarithms of across and down, and the slant of a {@link GaussianShape}. */
final class GaussianFamily implements PsfFamily {

  /** In px. */
  private static final double[] START_SIGMAS = {0.8, 1.5, 3};

  /** Almost none. */
  private static final SoftPenalty SIGMA = SoftPenalty.square(0.001, -Math.log(1.5));

  private static final SoftPenalty SLANT = SoftPenalty.square(0.01, 0);

  private final int width;
  private final int height;

  GaussianFamily(int width, int height) {
    this.width = width;
    this.height = height;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public List<SoftPenalty> penalties() {
    return List.of(SIGMA, SIGMA, SLANT);
  }

  @Override
  public List<double[]> starts() {
    return Arrays.stream(START_SIGMAS)
        .mapToObj(sigma -> new double[] {-Math.log(sigma), -Math.log(sigma), 0})
        .toList();
  }

  @Override
  public double[] psf(double[] parameters) {
    GaussianShape shape = shape(parameters);
    double[] psf = new double[width * height];
    double sum = 0;
    for (int i = 0; i < psf.length; i++) {
      double x = i % width - width / 2;
      double y = i / width - height / 2;
      double u = shape.across() * x + shape.slant() * y;
      double v = shape.down() * y;
      psf[i] = Math.exp(-(u * u + v * v) / 2);
      sum += psf[i];
    }
    for (int i = 0; i < psf.length; i++) {
      psf[i] /= sum;
    }
    return psf;
  }

  @Override
  public Centred centred(double[] parameters) {
    return new Centred(psf(parameters), shape(parameters));
  }

  @Override
  public double[] parameters(PsfShape shape) {
    GaussianShape gaussian = (GaussianShape) shape;
    return new double[] {Math.log(gaussian.across()), Math.log(gaussian.down()), gaussian.slant()};
  }

  private static GaussianShape shape(double[] parameters) {
    return new GaussianShape(Math.exp(parameters[0]), Math.exp(parameters[1]), parameters[2]);
  }
}
