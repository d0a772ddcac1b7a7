package io.github.selfdeblur.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CentringTest {

  private static Grid point(int width, int height, int x, int y) {
    float[] values = new float[width * height];
    values[y * width + x] = 1;
    return new Grid(values, width, height);
  }

  @Test
  void aPointMovesToTheCentre() {
    Grid kernel = point(7, 5, 1, 3);
    Centring centring = Centring.of(kernel);
    assertEquals(new Centring(-2, 1), centring);
    assertArrayEquals(point(7, 5, 3, 2).values(), centring.kernel(kernel).values());
  }

  @Test
  void imageAndKernelStillExplainTheSame() {
    // Cross-correlation: y(p) = Σ k(a) x(p + a). A kernel of one point only picks a pixel.
    Grid kernel = point(3, 3, 2, 0);
    float[] latent = new float[6 * 5];
    for (int i = 0; i < latent.length; i++) {
      latent[i] = i * i;
    }
    Grid x = new Grid(latent, 6, 5);
    Grid explained = x.crop(2, 0, 4, 3);
    assertArrayEquals(explained.values(), Centring.of(kernel).image(x, 4, 3).values());
  }

  @Test
  void aCentredKernelOfEvenSizeStays() {
    Grid flat = new Grid(new float[] {1, 1, 1, 1, 1, 1, 1, 1}, 4, 2);
    assertEquals(new Centring(0, 0), Centring.of(flat));
  }

  @Test
  void theShiftStopsBeforeAPartOfTheKernelIsLost() {
    // The centroid is 1.6 px right of the centre, but a tenth of the sum would fall off on the
    // left.
    Grid kernel = new Grid(new float[] {0.1f, 0, 0, 0, 0.9f}, 5, 1);
    Centring centring = Centring.of(kernel);
    assertEquals(new Centring(0, 0), centring);
    assertEquals(1, centring.kernel(kernel).sum(), 1e-6);
  }

  @Test
  void theSumIsKeptWhereALittleFallsOff() {
    Grid kernel = new Grid(new float[] {0.005f, 0, 0, 0, 0.995f}, 5, 1);
    Centring centring = Centring.of(kernel);
    assertEquals(new Centring(2, 0), centring);
    assertEquals(1, centring.kernel(kernel).sum(), 1e-6);
  }
}
