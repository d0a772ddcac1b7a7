package io.github.selfdeblur.blind.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.deconvolve.lucy.SimulatedStack;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.volume.Aberration;
import io.github.selfdeblur.psf.volume.Aberrations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VolumePsfTest {

  private static final Aberrations ASTIGMATIC = new Aberrations(0, 0.9, 0, 0, 0);

  private static final SimulatedStack STACK = SimulatedStack.of(ASTIGMATIC, 400);

  /** Before the polish, which takes longer, it is as good as the spectrum tells. */
  @Test
  void findsAstigmatismOfTheRightSign() {
    List<Double> shares = new ArrayList<>();
    List<VolumePsf> seen = new ArrayList<>();
    VolumePsf found =
        VolumePsf.of(
            STACK.blurry(),
            SimulatedStack.WATER,
            2,
            share -> {
              shares.add(share);
              return share < 0.35;
            },
            seen::add);
    assertTrue(seen.size() > 2, seen.size() + " were seen");
    assertTrue(seen.get(0).isNominal());
    assertEquals(found.aberrations(), seen.get(seen.size() - 1).aberrations());
    assertTrue(found.aberrations().distance(ASTIGMATIC) < 0.45, found.tell());
    assertTrue(found.evidence() > 0, "" + found.evidence());
    assertTrue(found.tell().contains("astigmatism 0."), found.tell());
    assertEquals(shares.stream().sorted().toList(), shares);
    assertEquals(0.9, found.aberrations().of(Aberration.ASTIGMATISM), 0.3);
  }

  @Test
  void keepsTheNominalPsfWhereItIsStopped() {
    VolumePsf kept = VolumePsf.of(STACK.blurry(), SimulatedStack.WATER, 1, share -> false);
    assertTrue(kept.isNominal());
    assertTrue(kept.tell().startsWith("The nominal PSF was kept"), kept.tell());
    assertEquals(1, kept.on(32, 32, 16).values().sum(), 1e-3);
  }

  @Test
  void refusesWhatIsNoStackOfLight() {
    assertThrows(
        IllegalArgumentException.class,
        () -> VolumePsf.of(Grid.zeros(32, 32, 4), SimulatedStack.WATER, 1, Progress.NONE));
    assertThrows(
        IllegalArgumentException.class,
        () -> VolumePsf.of(Grid.zeros(32, 32, 16), SimulatedStack.WATER, 1, Progress.NONE));
  }

  @Test
  void theTrueSignIsMorePlausibleWhateverTheThreads() {
    TilePower tiles = new TilePower(STACK.blurry(), SimulatedStack.WATER);
    StackLight light = StackLight.of(STACK.blurry(), tiles.noise());
    Judge one = new Judge(STACK.blurry(), light, SimulatedStack.WATER, 1);
    Judge two = new Judge(STACK.blurry(), light, SimulatedStack.WATER, 2);
    Judge.Judged right = one.of(ASTIGMATIC, one.start(), 20);
    Judge.Judged wrong = one.of(ASTIGMATIC.mirrored(), one.start(), 20);
    assertTrue(right.penalty() < wrong.penalty(), right.penalty() + " " + wrong.penalty());
    assertEquals(right.penalty(), two.of(ASTIGMATIC, two.start(), 20).penalty());
  }

  @Test
  void halvesHoldAllPhotonsAndAreIndependent() {
    StackLight light = new StackLight(200, 2);
    Grid window = Grid.zeros(40, 40, 20);
    Arrays.fill(window.values(), 141);
    HeldOut halves = HeldOut.of(window, light);
    double mean = halves.seen().sum() / window.values().length;
    double squares = 0;
    for (int i = 0; i < window.values().length; i++) {
      double both = halves.seen().values()[i] + halves.held().values()[i];
      assertEquals(71 / halves.photons(), both, 1e-5);
      squares += Math.pow(halves.seen().values()[i] - mean, 2) / window.values().length;
    }
    assertEquals(35.5 / halves.photons(), mean, 0.01);
    // Of a binomial distribution of 71 tosses.
    assertEquals(71 / 4.0, squares * halves.photons() * halves.photons(), 0.6);
  }

  @Test
  void polishFindsTheLeastPenaltyAndEndsWhereItIsTold() {
    double[] zeros = Aberrations.NONE.radians();
    Aberrations best =
        new Aberrations(Polish.of(zeros, 60, p -> square(new Aberrations(p).distance(ASTIGMATIC))));
    assertTrue(best.distance(ASTIGMATIC) < 0.05, best.toString());
    int[] asked = {0};
    Polish.of(zeros, 60, p -> ++asked[0] < 5 ? p[0] * p[0] : Double.POSITIVE_INFINITY);
    assertEquals(5, asked[0]);
  }

  private static double square(double value) {
    return value * value;
  }

  @Test
  void theWindowLiesWhereTheStructureIs() {
    Grid stack = Grid.zeros(64, 48, 10);
    for (int i = 0; i < stack.values().length; i++) {
      boolean there = i % 64 >= 40 && i / 64 % 48 < 16;
      stack.values()[i] = there ? i / 2 % 3 : 1;
    }
    SearchWindow window = SearchWindow.of(stack, 24);
    assertArrayEquals(new int[] {40, 0, 0}, window.start());
    assertArrayEquals(new int[] {24, 24, 10}, window.size());
  }
}
