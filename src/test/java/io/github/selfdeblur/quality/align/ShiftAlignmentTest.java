package io.github.selfdeblur.quality.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.quality.Drawn;
import org.junit.jupiter.api.Test;

class ShiftAlignmentTest {

  @Test
  void findsQuarterPixelShiftOfSmoothImage() {
    Grid truth = Drawn.plane(70, 60, (x, y) -> smooth(x, y));
    Grid estimate = Drawn.plane(70, 60, (x, y) -> smooth(x - 2.75, y + 4.5));
    Aligned aligned = ShiftAlignment.align(estimate, truth, 6);
    assertEquals(2.75, aligned.dx());
    assertEquals(-4.5, aligned.dy());
    assertEquals(40, aligned.estimate().width());
    assertEquals(30, aligned.truth().height());
    for (int i = 0; i < aligned.truth().values().length; i++) {
      assertEquals(aligned.truth().values()[i], aligned.estimate().values()[i], 0.5);
    }
  }

  /** The largest shift, both ways: the outermost pixels are used, and none beyond. */
  @Test
  void undoesLargestShiftExactly() {
    Grid scene = Drawn.noise(40, 40, 10, 2);
    Grid truth = scene.crop(5, 5, 30, 30);
    for (int shift : new int[] {-5, 5}) {
      Grid estimate = scene.crop(5 - shift, 5 + shift, 30, 30);
      Aligned aligned = ShiftAlignment.align(estimate, truth, 5, 5);
      assertEquals(shift, aligned.dx());
      assertEquals(-shift, aligned.dy());
      assertArrayEquals(truth.crop(5, 5, 20, 20).values(), aligned.truth().values());
      assertArrayEquals(aligned.truth().values(), aligned.estimate().values());
    }
  }

  @Test
  void everyShiftsDifferenceEqualsBruteForce() {
    Grid truth = Drawn.noise(23, 19, 40, 3).scaled(1, 120);
    Grid estimate = Drawn.noise(23, 19, 40, 4).scaled(1, 110);
    SquaredDifferences differences = new SquaredDifferences(estimate, truth, 3, 4);
    double least = Double.POSITIVE_INFINITY;
    double[] best = new double[2];
    for (int y = -12; y <= 12; y++) {
      for (int x = -12; x <= 12; x++) {
        double expected = bruteForce(estimate, truth, x / 4.0, y / 4.0, 4);
        assertEquals(expected, differences.at(x, y), 1e-9 * expected);
        if (expected < least) {
          least = expected;
          best = new double[] {x / 4.0, y / 4.0};
        }
      }
    }
    Aligned aligned = ShiftAlignment.align(estimate, truth, 3, 4);
    assertArrayEquals(best, new double[] {aligned.dx(), aligned.dy()});
    assertEquals(least, bruteForce(aligned.estimate(), aligned.truth(), 0, 0, 0), 1e-6 * least);
  }

  @Test
  void equallyGoodShiftsGiveTheShortest() {
    Grid stripes = Drawn.plane(50, 50, (x, y) -> x % 3 * 0.1);
    Aligned aligned = ShiftAlignment.align(stripes, stripes, 10, 15);
    assertEquals(0, aligned.dx());
    assertEquals(0, aligned.dy());
  }

  @Test
  void refusesShiftsBeyondTheBorder() {
    assertRefused(
        "The border must be at least maxShift, got a border of 5 px and a maxShift of 6 px.", 6, 5);
  }

  @Test
  void refusesNegativeShifts() {
    assertRefused("maxShift must be at least 0 px, got -1.", -1, 5);
  }

  @Test
  void refusesBorderThatLeavesNothing() {
    assertRefused("Images for a border of 10 px must be at least 21×21 px, got 20×30 px.", 10, 10);
  }

  private static void assertRefused(String message, int maxShift, int border) {
    Grid image = Drawn.constant(20, 30, 0);
    Exception refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> ShiftAlignment.align(image, image, maxShift, border));
    assertEquals(message, refusal.getMessage());
  }

  private static double smooth(double x, double y) {
    return 100 + 50 * Math.sin(0.21 * x + 0.05 * y) + 40 * Math.cos(0.17 * y - 0.08 * x);
  }

  private static double bruteForce(Grid estimate, Grid truth, double dx, double dy, int border) {
    double sum = 0;
    for (int y = border; y < truth.height() - border; y++) {
      for (int x = border; x < truth.width() - border; x++) {
        double difference = bilinear(estimate, x + dx, y + dy) - at(truth, x, y);
        sum += difference * difference;
      }
    }
    return sum;
  }

  private static double bilinear(Grid image, double x, double y) {
    double sum = 0;
    for (int column = (int) x; column < Math.min(x + 1, image.width()); column++) {
      for (int row = (int) y; row < Math.min(y + 1, image.height()); row++) {
        double weight = (1 - Math.abs(x - column)) * (1 - Math.abs(y - row));
        sum += weight * at(image, column, row);
      }
    }
    return sum;
  }

  private static double at(Grid image, int x, int y) {
    return image.values()[y * image.width() + x];
  }
}
