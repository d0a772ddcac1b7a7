package io.github.selfdeblur.plane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CentringTest {

  private static Pixels point(int width, int height, int x, int y) {
    float[] values = new float[width * height];
    values[y * width + x] = 1;
    return new Pixels(values, width, height);
  }

  @Test
  void aPointMovesToTheCentre() {
    Pixels kernel = point(7, 5, 1, 3);
    Centring centring = Centring.of(kernel);
    assertEquals(new Centring(-2, 1), centring);
    assertArrayEquals(point(7, 5, 3, 2).values(), centring.kernel(kernel).values());
  }

  @Test
  void imageAndKernelStillExplainTheSame() {
    // Cross-correlation: y(p) = Σ k(a) x(p + a). A kernel of one point only picks a pixel.
    Pixels kernel = point(3, 3, 2, 0);
    float[] latent = new float[6 * 5];
    for (int i = 0; i < latent.length; i++) {
      latent[i] = i * i;
    }
    Pixels x = new Pixels(latent, 6, 5);
    Pixels explained = x.crop(2, 0, 4, 3);
    assertArrayEquals(explained.values(), Centring.of(kernel).image(x, 4, 3).values());
  }

  @Test
  void aCentredKernelOfEvenSizeStays() {
    Pixels flat = new Pixels(new float[] {1, 1, 1, 1, 1, 1, 1, 1}, 4, 2);
    assertEquals(new Centring(0, 0), Centring.of(flat));
  }

  @Test
  void theShiftStopsBeforeAPartOfTheKernelIsLost() {
    // The centroid is 1.6 px right of the centre, but a tenth of the sum would fall off on the
    // left.
    Pixels kernel = new Pixels(new float[] {0.1f, 0, 0, 0, 0.9f}, 5, 1);
    Centring centring = Centring.of(kernel);
    assertEquals(new Centring(0, 0), centring);
    assertEquals(1, centring.kernel(kernel).sum(), 1e-6);
  }

  @Test
  void theSumIsKeptWhereALittleFallsOff() {
    Pixels kernel = new Pixels(new float[] {0.005f, 0, 0, 0, 0.995f}, 5, 1);
    Centring centring = Centring.of(kernel);
    assertEquals(new Centring(2, 0), centring);
    assertEquals(1, centring.kernel(kernel).sum(), 1e-6);
  }
}
