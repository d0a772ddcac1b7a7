package io.github.selfdeblur.deconvolve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every method. */
class KnownPsfMethodsTest {

  static Stream<KnownPsfMethod> methods() {
    return withThreads(2);
  }

  private static Stream<KnownPsfMethod> withThreads(int threads) {
    return Stream.concat(
        Stream.of(
            new SparsePrior(6e-4, true, threads),
            new MicrographMean(new SparsePrior(6e-4, true, threads), 0.005),
            new SaturatedRichardsonLucy(40, Discrepancy.NEVER, threads),
            new RichardsonLucy(20, 0, false, Discrepancy.NEVER, threads)),
        nDimensional(threads));
  }

  static Stream<KnownPsfMethod> nDimensional() {
    return nDimensional(2);
  }

  private static Stream<KnownPsfMethod> nDimensional(int threads) {
    return Stream.of(
        new Wiener(1e-4, threads),
        new HyperLaplacian(1, 20_000, threads),
        new HyperLaplacian(2.0 / 3, 20_000, threads),
        new HyperLaplacian(0.5, 20_000, threads),
        new RichardsonLucy(20, 0.002, true, Discrepancy.NEVER, threads));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void aDiracReturnsTheImage(KnownPsfMethod method) {
    Simulated scene = Simulated.discs(40, 31, Simulated.delta(5, 4));
    Grid sharp = method.deconvolve(scene.blurry(), scene.psf(), Progress.NONE);
    assertTrue(difference(sharp, scene.blurry()) < 0.01, "" + difference(sharp, scene.blurry()));
  }

  /** The origin of the PSF is where the point was, not the middle of the support. */
  @ParameterizedTest
  @MethodSource("methods")
  void anOffCentreDiracReturnsTheImageWhereItsOriginIs(KnownPsfMethod method) {
    Simulated scene = Simulated.discs(40, 31, Simulated.delta(5, 4));
    Grid values = Grid.zeros(6, 5);
    values.values()[1 * 6 + 4] = 1;
    Grid sharp = method.deconvolve(scene.blurry(), new Psf(values, 4, 1), Progress.NONE);
    assertTrue(difference(new Grid(sharp.values(), 40, 31), scene.blurry()) < 0.01);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void sharpens(KnownPsfMethod method) {
    for (int side = 6; side <= 7; side++) {
      Simulated scene = Simulated.discs(80, 61, Simulated.shake(side, side + 1));
      Grid sharp = method.deconvolve(scene.blurry(), scene.psf(), Progress.NONE);
      double before = difference(scene.blurry(), scene.truth());
      double after = difference(sharp, scene.truth());
      assertTrue(after < 0.7 * before, before + " → " + after);
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void keepsTheFlux(KnownPsfMethod method) {
    Simulated scene = Simulated.discs(80, 61, Simulated.shake(7, 6));
    Grid sharp = method.deconvolve(scene.blurry(), scene.psf(), Progress.NONE);
    assertEquals(1, sharp.sum() / scene.truth().sum(), 0.005);
  }

  /** Bright light at the right border does not come in at the left one. */
  @ParameterizedTest
  @MethodSource("methods")
  void nothingWrapsAround(KnownPsfMethod method) {
    Grid latent = Simulated.background(66, 46);
    Simulated.disc(latent, 60, 23, 6, 1);
    Simulated scene = Simulated.of(latent, Simulated.shake(7, 7));
    Grid sharp = method.deconvolve(scene.blurry(), scene.psf(), Progress.NONE);
    Grid left = sharp.crop(0, 0, 8, 40);
    assertTrue(
        left.maximum() < 0.15 && left.minimum() > 0.05, left.minimum() + " to " + left.maximum());
  }

  @Test
  void threadsDoNotMatterAndTheInputStaysAsItIs() {
    Simulated scene = Simulated.discs(40, 31, Simulated.shake(5, 5));
    float[] before = scene.blurry().values().clone();
    List<KnownPsfMethod> one = withThreads(1).toList();
    List<KnownPsfMethod> two = withThreads(2).toList();
    for (int i = 0; i < one.size(); i++) {
      Grid first = one.get(i).deconvolve(scene.blurry(), scene.psf(), Progress.NONE);
      Grid second = two.get(i).deconvolve(scene.blurry(), scene.psf(), Progress.NONE);
      assertArrayEquals(first.values(), second.values(), one.get(i).toString());
    }
    assertArrayEquals(before, scene.blurry().values());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void reportsAndStops(KnownPsfMethod method) {
    Simulated scene = Simulated.discs(40, 31, Simulated.shake(5, 5));
    List<Double> heard = new ArrayList<>();
    Grid stopped =
        method.deconvolve(
            scene.blurry(),
            scene.psf(),
            fraction -> {
              heard.add(fraction);
              return false;
            });
    assertEquals(1, heard.size());
    for (float value : stopped.values()) {
      assertFalse(Float.isNaN(value));
    }
  }

  /** A stack of three planes that the PSF blurs within the plane only is three planes. */
  @ParameterizedTest
  @MethodSource("nDimensional")
  void stacks(KnownPsfMethod method) {
    Simulated scene = Simulated.discs(30, 24, Simulated.shake(5, 5));
    Grid stack = Grid.zeros(30, 24, 3);
    for (int z = 0; z < 3; z++) {
      System.arraycopy(scene.blurry().values(), 0, stack.values(), z * 720, 720);
    }
    Psf flat = Psf.centred(new Grid(scene.psf().values(), 5, 5, 1));
    Grid sharp = method.deconvolve(stack, flat, Progress.NONE);
    double before = difference(scene.blurry(), scene.truth());
    for (int z = 0; z < 3; z++) {
      Grid plane =
          new Grid(sharp.crop(new int[] {0, 0, z}, new int[] {30, 24, 1}).values(), 30, 24);
      assertTrue(difference(plane, scene.truth()) < 0.8 * before);
    }
  }

  /** Root mean square. */
  private static double difference(Grid a, Grid b) {
    double squares = 0;
    for (int i = 0; i < a.values().length; i++) {
      squares += Math.pow(a.values()[i] - b.values()[i], 2);
    }
    return Math.sqrt(squares / a.values().length);
  }
}
