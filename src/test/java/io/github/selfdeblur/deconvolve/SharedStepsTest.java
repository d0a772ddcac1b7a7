package io.github.selfdeblur.deconvolve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps that were found on parts of an image, and taken by others. */
class SharedStepsTest {

  private static final double SIGMA = 0.01;

  private static final Simulated IMAGE =
      Simulated.discs(90, 70, Simulated.shake(7, 7)).withNoise(SIGMA);

  private static final Psf PSF = Psf.centred(IMAGE.psf());

  /** With and without an end where only noise is left. */
  @ParameterizedTest
  @ValueSource(doubles = {0, SIGMA})
  void thoseOfTheImageItselfChangeNothing(double noise) {
    RichardsonLucy lucy = new RichardsonLucy(12, 0.001, true, new Discrepancy(noise, 0.1), 1);
    InUnit method = new InUnit(lucy, 0, 0.8);
    float[] steps = method.steps(List.of(IMAGE.blurry()), PSF).orElseThrow();
    Grid own = method.deconvolve(IMAGE.blurry(), PSF, Progress.NONE);
    Grid shared = method.inSteps(steps).deconvolve(IMAGE.blurry(), PSF, Progress.NONE);
    assertArrayEquals(own.values(), shared.values());
    assertEquals(noise > 0, steps.length < 12, "ended after " + steps.length);
  }

  @Test
  void twoHalvesStepAsTheWholeDoes() {
    RichardsonLucy lucy = new RichardsonLucy(8, 0.001, true, Discrepancy.NEVER, 1);
    Grid y = IMAGE.blurry();
    float[] whole = lucy.steps(List.of(y), PSF).orElseThrow();
    List<Grid> halves = List.of(y.crop(0, 0, 45, 70), y.crop(45, 0, 45, 70));
    float[] together = lucy.steps(halves, PSF).orElseThrow();
    assertArrayEquals(whole, together, 0.03f);
    assertTrue(whole[3] > 0.1, "it steps ahead");
  }

  @Test
  void otherMethodsHaveNone() {
    assertTrue(Wiener.forNoise(SIGMA, 1).steps(List.of(IMAGE.blurry()), PSF).isEmpty());
  }
}
