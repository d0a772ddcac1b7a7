package io.github.selfdeblur.intensity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.quality.Drawn;
import io.github.selfdeblur.simulate.PhotonNoise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageNoiseTest {

  private static final int SIDE = 160;

  /** Photons of a cell whose radius is given, on black; their mean in it is about 20. */
  private static Grid cell(double radius) {
    Grid clean =
        Drawn.plane(
            SIDE,
            SIDE,
            (x, y) -> {
              double inside = radius - Math.hypot(x - 80, y - 80);
              return inside < 0 ? 0 : 20 + 5 * Math.sin(x / 9) * Math.cos(y / 8);
            });
    return rounded(new PhotonNoise(clean.maximum(), 0, 7).record(clean).scaled(1, 0));
  }

  private static Grid rounded(Grid image) {
    float[] values = image.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.round(values[i]);
    }
    return new Grid(values, image.width(), image.height());
  }

  /** Where 2, 5, 20 and 75 % of the px are lit. */
  @ParameterizedTest
  @ValueSource(doubles = {13, 20, 40, 78})
  void noiseIsThatOfTheLightHoweverMuchIsBlack(double radius) {
    ImageNoise noise = ImageNoise.of(cell(radius));
    assertEquals(Math.sqrt(20), noise.sigmaInLight(), 0.25 * Math.sqrt(20));
    assertEquals(1, noise.line().gain(), 0.3);
    assertTrue(noise.kind().startsWith("photon noise"), noise.kind());
  }

  @Test
  void meanNoiseIsThatOfAllPixels() {
    double lit = Math.PI * 40 * 40 / (SIDE * SIDE);
    assertEquals(Math.sqrt(20 * lit), ImageNoise.of(cell(40)).sigma(), 0.15 * Math.sqrt(20 * lit));
  }

  @Test
  void noiseThatIsTheSameEverywhereIsTheSameInTheLight() {
    Grid noise = Drawn.noise(SIDE, SIDE, 6, 3);
    Grid image = Drawn.plane(SIDE, SIDE, (x, y) -> noise.values()[(int) (y * SIDE + x)] + x);
    ImageNoise found = ImageNoise.of(image);
    assertEquals(6, found.sigma(), 0.3);
    assertEquals(6, found.sigmaInLight(), 0.3);
    assertEquals("the same everywhere", found.kind());
  }

  @Test
  void noNoiseIsLessThanTheSteps() {
    Grid steps = rounded(Drawn.plane(64, 64, (x, y) -> 40 + 0.1 * x + 0.05 * y));
    ImageNoise noise = ImageNoise.of(steps);
    assertEquals(1 / Math.sqrt(12), noise.sigma(), 1e-6);
    assertEquals("no more than the steps of the grey values", noise.kind());
    assertTrue(ImageNoise.of(Drawn.plane(64, 64, (x, y) -> x + y / 7)).sigma() > 0);
    assertTrue(ImageNoise.of(new Grid(new float[] {0, 1}, 2, 1)).sigma() > 0);
  }

  /** The middle plane of three is empty. */
  @Test
  void allPlanesOfAStackCount() {
    Grid cell = cell(40);
    float[] values = new float[3 * SIDE * SIDE];
    System.arraycopy(cell.values(), 0, values, 0, SIDE * SIDE);
    System.arraycopy(cell.values(), 0, values, 2 * SIDE * SIDE, SIDE * SIDE);
    ImageNoise noise = ImageNoise.of(new Grid(values, SIDE, SIDE, 3));
    assertEquals(Math.sqrt(20), noise.sigmaInLight(), 0.25 * Math.sqrt(20));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 0.1, 1e12})
  void unitsChangeNothing(double unit) {
    Grid cell = cell(40);
    ImageNoise noise = ImageNoise.of(cell);
    ImageNoise scaled = ImageNoise.of(cell.scaled(unit, 0));
    assertEquals(noise.sigma(), scaled.sigma() / unit, 1e-3 * noise.sigma());
    assertEquals(noise.sigmaInLight(), scaled.sigmaInLight() / unit, 1e-3 * noise.sigma());
  }

  @Test
  void aHotPixelIsNoLight() {
    Grid cell = cell(40);
    double before = ImageNoise.of(cell).sigmaInLight();
    cell.values()[5 * SIDE + 5] = 60_000;
    assertEquals(before, ImageNoise.of(cell).sigmaInLight(), 0.1 * before);
  }
}
