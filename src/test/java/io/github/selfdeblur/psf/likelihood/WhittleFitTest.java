package io.github.selfdeblur.psf.likelihood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.psf.Pupil;
import io.github.selfdeblur.psf.PupilPsf;
import io.github.selfdeblur.psf.Zernike;
import io.github.selfdeblur.psf.family.AberratedPupil;
import io.github.selfdeblur.psf.family.Cut;
import io.github.selfdeblur.psf.family.FixedPsf;
import io.github.selfdeblur.psf.family.PeriodicGrid;
import io.github.selfdeblur.psf.family.Smeared;
import io.github.selfdeblur.psf.family.SoftPrior;
import io.github.selfdeblur.psf.family.TransferFamily;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhittleFitTest {

  private static final double RADIUS = 0.13;
  private static final double NOISE = 0.01;
  private static final Grid BLURRED_BY_GAUSSIAN =
      RandomSpecimen.blurredBy((u, v) -> gaussian(1.5, u, v), NOISE);

  private static double gaussian(double sigma, double across, double down) {
    double square = across * across + down * down;
    return Math.exp(-2 * Math.PI * Math.PI * sigma * sigma * square)
        * RandomSpecimen.pixel(across, down);
  }

  private static SpecimenShapes shapes(Grid plane, double cutOff) {
    return new SpecimenShapes(new WelchSpectrum(plane, cutOff));
  }

  private static WhittleFit.Found best(WhittleFit fit, TransferFamily family) {
    List<WhittleFit.Found> all = family.starts().stream().map(s -> fit.from(s, 3)).toList();
    WhittleFit.Found first =
        all.stream().min(Comparator.comparing(WhittleFit.Found::total)).orElseThrow();
    return fit.from(first, 20);
  }

  /** A defocused lens; its defocus in radians rms, of an aperture where that is Zernike's. */
  private static Grid defocused(double defocus) {
    double aperture = 0.2;
    double pixelUm = RADIUS * 0.5 / aperture;
    Map<Zernike, Double> phase = Map.of(Zernike.DEFOCUS, defocus);
    return PupilPsf.of(new Pupil(aperture, 0.5, pixelUm, 1, 0, phase), 63);
  }

  @Test
  void findsTheWidthOfAGaussian() {
    PeriodicGrid grid = new PeriodicGrid(WelchSpectrum.USUAL_SIDE);
    Smeared family = Smeared.gaussian(grid);
    WhittleFit.Found found =
        best(new WhittleFit(shapes(BLURRED_BY_GAUSSIAN, Double.NaN), family), family);
    assertEquals(1.5, Math.abs(found.parameters()[0]), 0.22);
    assertEquals(1.5, Math.hypot(found.parameters()[1], found.parameters()[2]), 0.22);
    assertEquals(NOISE * NOISE, found.specimen().noise(), 0.1 * NOISE * NOISE);
  }

  @Test
  void thePriorIsWhatTheFamilysParametersCost() {
    PeriodicGrid grid = new PeriodicGrid(WelchSpectrum.USUAL_SIDE);
    Smeared family = Smeared.gaussian(grid);
    WhittleFit fit = new WhittleFit(shapes(BLURRED_BY_GAUSSIAN, Double.NaN), family);
    WhittleFit.Found found = fit.from(family.starts().get(0), 3);
    assertEquals(found.penalty() + found.prior(), found.total());
    double prior = 0;
    for (int p = 0; p < found.parameters().length; p++) {
      SoftPrior one = family.priors().get(p);
      prior += one.of(found.parameters()[p]);
    }
    assertEquals(prior, found.prior(), 1e-9);
    assertTrue(fit.from(found, 5).total() <= found.total());
    assertTrue(found.total() <= fit.from(family.starts().get(0), 0).total());
  }

  @Test
  void findsADefocusButNotItsSign() {
    Grid plane = RandomSpecimen.blurredBy(defocused(1.5), NOISE);
    PeriodicGrid grid = new PeriodicGrid(WelchSpectrum.USUAL_SIDE);
    AberratedPupil family = AberratedPupil.of(grid, RADIUS, 0.2, Cut.NONE);
    WhittleFit fit = new WhittleFit(shapes(plane, 2 * RADIUS), family);
    WhittleFit.Found found = best(fit, family);
    assertEquals(1.5, Math.abs(found.parameters()[0]), 0.4);
    assertEquals(RADIUS, Math.exp(found.parameters()[6]), 0.1 * RADIUS);
  }

  @Test
  void theTruePsfExplainsThePlaneBest() {
    Grid plane = RandomSpecimen.blurredBy(defocused(1.2), NOISE);
    double[] penalties = {
      penalty(plane, 0, Double.NaN),
      penalty(plane, 1.2, Double.NaN),
      penalty(plane, 2.2, Double.NaN)
    };
    assertTrue(penalties[1] < penalties[0] && penalties[1] < penalties[2]);
    assertEquals(penalties[1], penalty(plane, -1.2, Double.NaN), 0.1);
    assertTrue(penalty(plane, 1.2, 2 * RADIUS) < penalty(plane, 2.2, 2 * RADIUS));
  }

  private static double penalty(Grid plane, double defocus, double cutOff) {
    PeriodicGrid grid = new PeriodicGrid(WelchSpectrum.USUAL_SIDE);
    FixedPsf psf = FixedPsf.of("defocus " + defocus, defocused(defocus), grid);
    WhittleFit.Found found = new WhittleFit(shapes(plane, cutOff), psf).from(new double[0], 40);
    assertEquals(0, found.prior());
    return found.penalty();
  }

  /** A fit that begins with the specimen of the true PSF comes to the same end. */
  @Test
  void anotherFitsSpecimenIsAStart() {
    PeriodicGrid grid = new PeriodicGrid(WelchSpectrum.USUAL_SIDE);
    SpecimenShapes shapes = shapes(BLURRED_BY_GAUSSIAN, Double.NaN);
    Smeared family = Smeared.gaussian(grid);
    WhittleFit.Found other = best(new WhittleFit(shapes, family), family);
    Grid psf = grid.centred(family.transfer(other.parameters()));
    WhittleFit fixed = new WhittleFit(shapes, FixedPsf.of("found", psf, grid));
    WhittleFit.Found besides = fixed.besides(other, 30);
    assertEquals(other.penalty(), besides.penalty(), 0.5);
    assertEquals(fixed.from(new double[0], 60).penalty(), besides.penalty(), 0.5);
  }
}
