package io.github.selfdeblur.blind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.deconvolve.DeconvolutionResult;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.grid.ImgLib2;
import io.github.selfdeblur.intensity.CameraOffset;
import io.github.selfdeblur.intensity.IntensityScale;
import io.github.selfdeblur.options.Camera;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.schedule.Preset;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.psf.Psf;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A network with k fixed, on one tile of a plane after the other. */
class TiledNetworkTest {

  private static final Psf LIGHT = Psf.centred(Blobs.psf());
  private static final Grid BLURRY = Blobs.blurred(120, 84, 3000);

  private final List<Integer> heard = new ArrayList<>();

  /** Light rises from left to right above the camera's offset. */
  private static Grid slope(double offset) {
    Grid blobs = Blobs.blurred(120, 84, 300);
    float[] values = blobs.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] += (float) (offset + 10 * (i % 120));
    }
    return new Grid(values, 120, 84);
  }

  @Test
  void tilesOfANetworkSeeTheLightOfTheWholePlane() {
    for (double offset : new double[] {100, -700}) {
      Grid plane = slope(offset);
      Camera camera = Camera.of(0, 0, offset > 0 ? -1 : 0);
      SelfDeblurOptions options = Blobs.quick(Preset.NONBLIND, 2).camera(camera).threads(1).build();
      IntensityScale whole = CameraOffset.of(plane, camera).scale(OptionalDouble.empty());
      TiledNetwork tiled =
          new TiledNetwork(plane, ImgLib2.image(Blobs.psf()), 84, options, Monitor.NONE);
      tiled.sharp();
      // The last tile is the bright one: by itself it would have another black.
      Grid right = plane.crop(36, 0, 84, 84);
      assertTrue(
          whole.black()
              < CameraOffset.of(right, camera).scale(OptionalDouble.empty()).black() - 100);
      assertEquals(whole.black(), tiled.report().blind().greyBlack());
      assertEquals(whole.range(), tiled.report().blind().greyRange());
      assertEquals(1, tiled.report().run().fluxFactor());
    }
  }

  @Test
  void aNetworkInTilesIsGivenTheSumOfItsPlaneAboveBlackOnce() {
    Grid plane = slope(100);
    Camera camera = Camera.of(0, 0, 100);
    SelfDeblurOptions options = Blobs.quick(Preset.NONBLIND, 2).camera(camera).threads(1).build();
    DeconvolutionResult tiled =
        NetworkDeconvolution.inTiles(ImgLib2.image(plane), LIGHT, 84, options, Monitor.NONE);
    double light = plane.sum() - 100.0 * 120 * 84;
    double kept = ImgLib2.grid(tiled.image()).sum() - 100.0 * 120 * 84;
    assertEquals(1, kept / light, 0.0101);
    assertTrue(tiled.report().run().fluxFactor() != 1);
    // With one factor for all tiles a network that has hardly begun is as bright on both sides,
    // where a factor for each would lift the right one.
    double left = ImgLib2.grid(tiled.image()).crop(0, 0, 20, 84).sum() / (20 * 84) - 100;
    double right = ImgLib2.grid(tiled.image()).crop(100, 0, 20, 84).sum() / (20 * 84) - 100;
    assertEquals(1, right / left, 0.1);
  }

  /**
   * Two tiles of two iterations each, up to one of them; which were heard lies in {@link #heard}.
   */
  private DeconvolutionResult upTo(int last) {
    SelfDeblurOptions options = Blobs.quick(Preset.NONBLIND, 2).threads(1).build();
    Monitor ear =
        Monitor.asLongAs(
            iteration -> {
              heard.add(iteration.number());
              assertEquals(4, iteration.total());
              return iteration.number() < last;
            });
    return NetworkDeconvolution.inTiles(ImgLib2.image(BLURRY), LIGHT, 84, options, ear);
  }

  @Test
  void aStopInTheLastIterationOfATileIsAStopOfAll() {
    DeconvolutionResult stopped = upTo(2);
    assertEquals(List.of(1, 2), heard);
    assertTrue(!stopped.report().complete());
  }

  @Test
  void theNetworkWorksInTilesToo() {
    DeconvolutionResult tiled = upTo(5);
    assertEquals(List.of(1, 2, 3, 4), heard);
    assertEquals(120, tiled.image().dimension(0));
    assertTrue(tiled.report().complete());
    assertTrue(tiled.report().settings().endsWith(", in tiles of 84 px"));
    assertEquals(1, ImgLib2.grid(tiled.image()).sum() / BLURRY.sum(), 0.0101);
    DeconvolutionResult stopped = upTo(1);
    assertTrue(!stopped.report().complete());
    float reached = ImgLib2.grid(stopped.image()).values()[0] / BLURRY.values()[0];
    float notReached = ImgLib2.grid(stopped.image()).values()[119] / BLURRY.values()[119];
    assertEquals(stopped.report().run().fluxFactor(), notReached, 1e-4);
    assertTrue(Math.abs(reached - notReached) > 1e-3, reached + " and " + notReached);
  }
}
