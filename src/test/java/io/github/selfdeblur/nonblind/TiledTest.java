package io.github.selfdeblur.nonblind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.plane.Pixels;
import java.util.ArrayList;
import java.util.List;
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
        new SaturatedRichardsonLucy(20, 1),
        Wiener.forNoise(SIGMA, 1));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void seamsAreBelowAThousandthOfTheRange(KnownPsfMethod method) {
    Pixels whole = method.deconvolve(IMAGE.blurry(), IMAGE.psf(), Progress.NONE);
    Tiled inTiles = new Tiled(method, SIDE);
    Pixels tiled = inTiles.deconvolve(IMAGE.blurry(), IMAGE.psf(), Progress.NONE);
    // Next to the image's own border Wiener's filter makes up what lies beyond in other ways.
    int border = 2 * PSF;
    double seam = difference(whole, tiled, WIDTH - SIDE, border, SIDE, HEIGHT - border);
    assertTrue(seam < 1e-3, method + ": " + seam);
    assertTrue(seam > 0, "no tiles at all");
    assertEquals(method + ", in tiles of 160 px", inTiles.toString());
  }

  /** Root mean square. */
  private static double difference(Pixels a, Pixels b, int left, int top, int right, int bottom) {
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
    Tiled tiled = new Tiled(Wiener.forNoise(SIGMA, 1), SIDE);
    tiled.deconvolve(IMAGE.blurry(), IMAGE.psf(), heard::add);
    assertEquals(heard.stream().sorted().toList(), heard);
    assertEquals(1, heard.get(heard.size() - 1));
    int[] calls = {0};
    Pixels stopped =
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
                new Tiled(Wiener.forNoise(SIGMA, 1), 100)
                    .deconvolve(image.blurry(), image.psf(), Progress.NONE));
    assertEquals("Tiles must have a side of at least 144 px, got 100 px.", refused.getMessage());
    assertEquals(144, Tiled.leastSide(PSF, PSF));
  }
}
