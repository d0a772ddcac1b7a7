package io.github.selfdeblur.deconvolve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.convolution.Blur;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.Psf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TiledTest {

  private static final int WIDTH = 250;
  private static final int HEIGHT = 170;
  private static final int PSF = 9;
  private static final int SIDE = 160;
  private static final double SIGMA = 0.01;

  private static final Simulated IMAGE =
      Simulated.discs(WIDTH, HEIGHT, Simulated.shake(PSF, PSF)).withNoise(SIGMA);

  static Stream<KnownPsfMethod> methods() {
    return Stream.of(
        SparsePrior.forNoise(SIGMA, 1),
        HyperLaplacian.forNoise(2.0 / 3, SIGMA, 1),
        RichardsonLucy.forNoise(SIGMA, 1),
        RichardsonLucy.withoutPrior(SIGMA, 1),
        new SaturatedRichardsonLucy(20, Discrepancy.NEVER, 1),
        Wiener.forNoise(SIGMA, 1));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void seamsAreBelowAThousandthOfTheRange(KnownPsfMethod method) {
    Grid whole = method.deconvolve(IMAGE.blurry(), IMAGE.psf(), Progress.NONE);
    Tiled inTiles = new Tiled(method, SIDE, SIDE);
    Grid tiled = inTiles.deconvolve(IMAGE.blurry(), IMAGE.psf(), Progress.NONE);
    // Next to the image's own border Wiener's filter makes up what lies beyond in other ways.
    int border = 2 * PSF;
    double seam = difference(whole, tiled, WIDTH - SIDE, border, SIDE, HEIGHT - border);
    assertTrue(seam < 1e-3, method + ": " + seam);
    assertTrue(seam > 0, "no tiles at all");
    assertEquals(method + ", in tiles of 160 px", inTiles.toString());
  }

  static Stream<KnownPsfMethod> methodsOfVolumes() {
    return Stream.of(
        Wiener.forNoise(SIGMA, 1),
        HyperLaplacian.forNoise(2.0 / 3, SIGMA, 1),
        RichardsonLucy.forNoise(SIGMA, 1).ending(20),
        RichardsonLucy.withoutPrior(SIGMA, 1).ending(20));
  }

  /** Tiles along x and z, none along y, which is short. */
  @ParameterizedTest
  @MethodSource("methodsOfVolumes")
  void seamsOfVolumesAreBelowAThousandthOfTheRange(KnownPsfMethod method) {
    Grid psf = ball(5, 3, 3);
    Psf light = Psf.normalised(psf, Grid.middle(psf.size()));
    Grid blurry = Blur.of(boxes(66, 14, 40), light, 1);
    Random random = new Random(3);
    for (int i = 0; i < blurry.values().length; i++) {
      blurry.values()[i] += (float) (SIGMA * random.nextGaussian());
    }
    float[] whole = method.deconvolve(blurry, light, Progress.NONE).values();
    Tiled inTiles = new Tiled(method, 43, 14, 26);
    assertEquals(4, Tiled.tiles(blurry.size(), inTiles.side(), psf.size()).count());
    assertEquals(method + ", in tiles of 43×14×26 px", inTiles.toString());
    float[] tiled = inTiles.deconvolve(blurry, light, Progress.NONE).values();
    assertArrayEquals(tiled, inTiles.deconvolve(blurry, light, Progress.NONE).values());
    double squares = 0;
    for (int i = 0; i < whole.length; i++) {
      squares += Math.pow(whole[i] - tiled[i], 2);
    }
    Grid all = new Grid(whole, 66, 14 * 40);
    double range = all.maximum() - all.minimum();
    double seam = Math.sqrt(squares / whole.length) / range;
    assertTrue(seam > 0 && seam < 1e-3, method + ": " + seam);
  }

  /** Dense in the middle. */
  private static Grid ball(int... size) {
    Grid ball = Grid.zeros(size);
    for (int row = 0; row < ball.rows(); row++) {
      int[] at = ball.positionOf(row);
      for (int x = 0; x < size[0]; x++) {
        double squares = Math.pow(x - size[0] / 2, 2);
        squares += Math.pow(at[1] - size[1] / 2, 2) + Math.pow(at[2] - size[2] / 2, 2);
        ball.values()[row * size[0] + x] = (float) Math.exp(-squares);
      }
    }
    return ball;
  }

  /** Boxes of many grey values on a dark ground. */
  private static Grid boxes(int... size) {
    Grid boxes = Grid.zeros(size);
    Arrays.fill(boxes.values(), 0.1f);
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      Grid box = Grid.zeros(2 + random.nextInt(4), 2 + random.nextInt(4), 2 + random.nextInt(4));
      Arrays.fill(box.values(), 0.2f + 0.7f * random.nextFloat());
      int[] start = new int[3];
      Arrays.setAll(start, axis -> random.nextInt(size[axis] - box.size()[axis]));
      boxes.paste(box, start);
    }
    return boxes;
  }

  /** Root mean square. */
  private static double difference(Grid a, Grid b, int left, int top, int right, int bottom) {
    double squares = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        double difference = a.values()[y * WIDTH + x] - b.values()[y * WIDTH + x];
        squares += difference * difference;
      }
    }
    return Math.sqrt(squares / ((right - left) * (bottom - top)));
  }

  @Test
  void progressRisesFromTileToTileAndStopsAll() {
    List<Double> heard = new ArrayList<>();
    Tiled tiled = new Tiled(Wiener.forNoise(SIGMA, 1), SIDE, SIDE);
    tiled.deconvolve(IMAGE.blurry(), IMAGE.psf(), heard::add);
    assertEquals(heard.stream().sorted().toList(), heard);
    assertEquals(1, heard.get(heard.size() - 1));
    int[] calls = {0};
    Grid stopped =
        tiled.deconvolve(
            IMAGE.blurry(),
            IMAGE.psf(),
            fraction -> {
              calls[0]++;
              return false;
            });
    assertEquals(6, calls[0], "one call for each of the tiles");
    assertTrue(stopped.maximum() > 0.3);
  }

  @Test
  void tilesMustHoldTheirOverlaps() {
    Simulated image = IMAGE;
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new Tiled(Wiener.forNoise(SIGMA, 1), 100, 100)
                    .deconvolve(image.blurry(), image.psf(), Progress.NONE));
    assertEquals("Tiles must have a side of at least 144 px, got 100 px.", refused.getMessage());
    assertEquals(144, Tiled.leastSide(PSF, PSF));
  }
}
