package io.github.selfdeblur.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.grid.Centring;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.choice.Named;
import io.github.selfdeblur.options.choice.Stop;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Each rule on a made-up run whose right end is known. */
class StopRuleTest {

  private static final double SIGMA = 0.01;
  private static final int WIDTH = 60;
  private static final int HEIGHT = 56;
  private static final Grid SHARP = Blobs.sharp(WIDTH + 4, HEIGHT + 4, 1);
  private static final Grid IMAGE = SHARP.crop(2, 2, WIDTH, HEIGHT);
  private static final Grid Y = noisy(Blobs.blurred(WIDTH, HEIGHT, 1), SIGMA, 1);

  private static Grid noisy(Grid plane, double sigma, long seed) {
    Random random = new Random(seed);
    Grid noisy = plane.scaled(1, 0);
    for (int i = 0; i < noisy.values().length; i++) {
      noisy.values()[i] += (float) (sigma * random.nextGaussian());
    }
    return noisy;
  }

  /** The look, from 1, at which a rule ends a run of 60; 61 where it never does. */
  private static int end(Stop stop, IntFunction<Grid> image, IntFunction<Grid> psf) {
    StopRule rule = StopRule.of(stop, Y, SIGMA, 1);
    for (int look = 1; look <= 60; look++) {
      if (rule.isReached(image.apply(look), psf.apply(look), Math.pow(0.1 / look, 2))) {
        return look;
      }
    }
    return 61;
  }

  @Test
  void neverNeverEnds() {
    assertEquals(61, end(Stop.NEVER, look -> IMAGE, look -> Blobs.psf()));
  }

  @Test
  void noiseEndsWhereTheMisfitIsTheNoise() {
    assertEquals(10, end(Stop.NOISE, look -> IMAGE, look -> Blobs.psf()));
  }

  @Test
  void varianceEndsWhenAFormedImageBecomesNoisy() {
    IntFunction<Grid> course =
        look ->
            look <= 20
                ? IMAGE.scaled(1 - Math.exp(-look / 4.0), 0)
                : noisy(IMAGE, 0.004 * (look - 20), look);
    int end = end(Stop.VARIANCE, course, look -> Blobs.psf());
    assertTrue(end >= 20 && end <= 30, () -> "ended at " + end);
  }

  @Test
  void varianceWaitsWhileTheImageComesToRest() {
    int end =
        end(Stop.VARIANCE, look -> IMAGE.scaled(1 - Math.exp(-look / 8.0), 0), l -> Blobs.psf());
    assertEquals(61, end);
  }

  @Test
  void whitenessEndsWhenTheResidualIsNoLongerWhiter() {
    IntFunction<Grid> course = look -> IMAGE.scaled(1 + 0.4 * Math.cos(look / 8.0), 0);
    int end = end(Stop.WHITENESS, course, look -> Blobs.psf());
    // The cosine's zero, where all is explained, is at 12.6.
    assertTrue(end >= 17 && end <= 20, () -> "ended at " + end);
  }

  /** Gains light in a corner from the 10th look to the 30th. */
  private static Grid formingPsf(int look) {
    Grid psf = Blobs.psf().enlarged(9, 9);
    psf.values()[2 * 9 + 2] += 0.05f * Math.max(0, Math.min(look, 30) - 10);
    return psf.scaled(1 / psf.sum(), 0);
  }

  @Test
  void psfEndsWhenThePsfRestsAfterItHasMoved() {
    int end = end(Stop.PSF, look -> IMAGE, StopRuleTest::formingPsf);
    assertTrue(end >= 30 && end <= 34, () -> "ended at " + end);
  }

  @Test
  void psfDoesNotMindWhereCentringPutsThePsf() {
    IntFunction<Grid> jumping =
        look -> new Centring(look / 3 % 2, look / 5 % 2).kernel(formingPsf(look));
    int end = end(Stop.PSF, look -> IMAGE, StopRuleTest::formingPsf);
    assertEquals(end, end(Stop.PSF, look -> IMAGE, jumping), 1);
  }

  @Test
  void namesAreThoseOfTheMacros() {
    for (Stop stop : Stop.values()) {
      assertEquals(stop, Named.parse(Stop.class, "Stop", stop.label()));
      assertFalse(stop.label().isEmpty());
    }
  }
}
