package io.github.selfdeblur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.nonblind.Grid;
import io.github.selfdeblur.nonblind.Progress;
import io.github.selfdeblur.nonblind.Psf;
import io.github.selfdeblur.options.Camera;
import io.github.selfdeblur.options.KnownPsfOptions;
import io.github.selfdeblur.options.Method;
import io.github.selfdeblur.options.Preset;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.plane.IntensityScale;
import io.github.selfdeblur.plane.Pixels;
import io.github.selfdeblur.quality.Psnr;
import io.github.selfdeblur.solve.Iteration;
import io.github.selfdeblur.solve.IterationListener;
import io.github.selfdeblur.tensor.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What happens where an image does not fit into the memory. */
class KnownPsfMemoryTest {

  private static final int[] LARGE = {4000, 3000};
  private static final int[] PSF = {15, 15};
  private static final Psf LIGHT = Psf.centred(Blobs.psf());

  @Test
  void tilesAreAsLargeAsTheMemoryAllows() {
    double whole = KnownPsfMemory.megabytes(Method.SPARSE, LARGE, PSF);
    assertEquals(1390, whole, 30);
    int side = KnownPsfMemory.tileSide(Method.SPARSE, LARGE, PSF, 600).orElseThrow();
    assertTrue(side > 1500 && side < 2000 && side % 64 == 0, side + " px");
    int wiener = KnownPsfMemory.tileSide(Method.WIENER, LARGE, PSF, 600).orElseThrow();
    assertTrue(wiener > side, wiener + " px");
    double least = KnownPsfMemory.leastMegabytes(Method.SPARSE, LARGE, PSF);
    assertTrue(least > 274 && least < 290, least + " MB");
    assertEquals(256, KnownPsfMemory.tileSide(Method.SPARSE, LARGE, PSF, least).orElseThrow());
  }

  @Test
  void whatDoesNotFitIsRefusedWithTheNumber() {
    String plane =
        assertThrows(
                IllegalArgumentException.class,
                () -> KnownPsfMemory.tileSide(Method.SPARSE, LARGE, PSF, 200))
            .getMessage();
    assertTrue(
        plane.matches(
            "To deconvolve 4000×3000 px by sparse takes about 28. MB of Java's memory, and 200 MB"
                + " are free: .*"),
        plane);
    int[] stack = {1000, 1000, 100};
    String deep =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    KnownPsfMemory.tileSide(
                        Method.HYPER_LAPLACIAN, stack, new int[] {15, 15, 15}, 3000))
            .getMessage();
    assertTrue(
        deep.startsWith("To deconvolve 1000×1000×100 px by hyper-laplacian takes about 9"), deep);
  }

  @Test
  void strengthAndFluxOfTilesAreThoseOfTheWholeImage() {
    Pixels blurry = Blobs.blurred(200, 140, 3000);
    Grid grey = new Grid(blurry.values(), 200, 140);
    KnownPsfOptions options = KnownPsfOptions.of(Method.WIENER).threads(1).build();
    DeconvolutionResult whole =
        KnownPsfRun.of(grey, LIGHT, options, OptionalInt.empty(), Progress.NONE);
    DeconvolutionResult tiled =
        KnownPsfRun.of(grey, LIGHT, options, OptionalInt.of(96), Progress.NONE);
    assertEquals(whole.report().noiseSigma(), tiled.report().noiseSigma());
    assertEquals(whole.report().settings() + ", in tiles of 96 px", tiled.report().settings());
    Pixels a = Transfer.fromImage(whole.image()).crop(20, 20, 160, 100);
    Pixels b = Transfer.fromImage(tiled.image()).crop(20, 20, 160, 100);
    assertTrue(Psnr.of(b, a, 3000) > 60, Psnr.of(b, a, 3000) + " dB");
  }

  /** Light rises from left to right above the camera's offset. */
  private static Pixels slope(double offset) {
    Pixels blobs = Blobs.blurred(120, 84, 300);
    float[] values = blobs.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] += (float) (offset + 10 * (i % 120));
    }
    return new Pixels(values, 120, 84);
  }

  @Test
  void tilesOfANetworkSeeTheLightOfTheWholePlane() {
    for (double offset : new double[] {100, -700}) {
      Pixels plane = slope(offset);
      Camera camera = Camera.of(0, 0, offset > 0 ? -1 : 0);
      SelfDeblurOptions options =
          Blobs.quick(Preset.NON_BLIND, 2).camera(camera).threads(1).build();
      IntensityScale whole = Scale.of(plane, camera, OptionalDouble.empty());
      TiledNetwork tiled =
          new TiledNetwork(
              plane, Transfer.toImage(Blobs.psf()), 84, options, IterationListener.NONE);
      tiled.sharp();
      // The last tile is the bright one: by itself it would have another black.
      Pixels right = plane.crop(36, 0, 84, 84);
      assertTrue(whole.black() < Scale.of(right, camera, OptionalDouble.empty()).black() - 100);
      assertEquals(whole.black(), tiled.report().greyBlack());
      assertEquals(whole.range(), tiled.report().greyRange());
      assertEquals(1, tiled.report().fluxFactor());
    }
  }

  @Test
  void aNetworkInTilesIsGivenTheSumOfItsPlaneAboveBlackOnce() {
    Pixels plane = slope(100);
    Camera camera = Camera.of(0, 0, 100);
    SelfDeblurOptions options = Blobs.quick(Preset.NON_BLIND, 2).camera(camera).threads(1).build();
    DeconvolutionResult tiled =
        NetworkDeconvolution.inTiles(
            Transfer.toImage(plane), LIGHT, 84, options, IterationListener.NONE);
    double light = plane.sum() - 100.0 * 120 * 84;
    double kept = Transfer.fromImage(tiled.image()).sum() - 100.0 * 120 * 84;
    assertEquals(1, kept / light, 0.0101);
    assertTrue(tiled.report().fluxFactor() != 1);
    // With one factor for all tiles a network that has hardly begun is as bright on both sides,
    // where a factor for each would lift the right one.
    double left = Transfer.fromImage(tiled.image()).crop(0, 0, 20, 84).sum() / (20 * 84) - 100;
    double right = Transfer.fromImage(tiled.image()).crop(100, 0, 20, 84).sum() / (20 * 84) - 100;
    assertEquals(1, right / left, 0.1);
  }

  @Test
  void aStopInTheLastIterationOfATileIsAStopOfAll() {
    Pixels blurry = Blobs.blurred(120, 84, 3000);
    SelfDeblurOptions options = Blobs.quick(Preset.NON_BLIND, 2).threads(1).build();
    List<Integer> numbers = new ArrayList<>();
    IterationListener ear =
        iteration -> {
          numbers.add(iteration.number());
          return iteration.number() != 2;
        };
    DeconvolutionResult stopped =
        NetworkDeconvolution.inTiles(Transfer.toImage(blurry), LIGHT, 84, options, ear);
    assertEquals(List.of(1, 2), numbers);
    assertTrue(!stopped.report().complete());
  }

  @Test
  void theNetworkWorksInTilesToo() {
    Pixels blurry = Blobs.blurred(120, 84, 3000);
    SelfDeblurOptions options = Blobs.quick(Preset.NON_BLIND, 2).threads(1).build();
    List<Integer> numbers = new ArrayList<>();
    IterationListener ear =
        iteration -> {
          numbers.add(iteration.number());
          assertEquals(4, iteration.total());
          return true;
        };
    DeconvolutionResult tiled =
        NetworkDeconvolution.inTiles(Transfer.toImage(blurry), LIGHT, 84, options, ear);
    assertEquals(List.of(1, 2, 3, 4), numbers);
    assertEquals(120, tiled.image().dimension(0));
    assertTrue(tiled.report().complete());
    assertTrue(tiled.report().settings().endsWith(", in tiles of 84 px"));
    assertEquals(1, Transfer.fromImage(tiled.image()).sum() / blurry.sum(), 0.0101);
    IterationListener stop = (Iteration iteration) -> false;
    DeconvolutionResult stopped =
        NetworkDeconvolution.inTiles(Transfer.toImage(blurry), LIGHT, 84, options, stop);
    assertTrue(!stopped.report().complete());
    float reached = Transfer.fromImage(stopped.image()).values()[0] / blurry.values()[0];
    float notReached = Transfer.fromImage(stopped.image()).values()[119] / blurry.values()[119];
    assertEquals(stopped.report().fluxFactor(), notReached, 1e-4);
    assertTrue(Math.abs(reached - notReached) > 1e-3, reached + " and " + notReached);
  }
}
