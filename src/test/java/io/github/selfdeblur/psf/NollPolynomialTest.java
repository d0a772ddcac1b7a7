package io.github.selfdeblur.psf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NollPolynomialTest {

  /** Noll's table I. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 0",
    "2, 1, 1",
    "3, 1, 1",
    "4, 2, 0",
    "9, 3, 3",
    "11, 4, 0",
    "12, 4, 2",
    "15, 4, 4",
    "16, 5, 1",
    "22, 6, 0",
    "23, 6, 2",
    "66, 10, 10"
  })
  void indicesAreThoseOfTheTable(int noll, int order, int frequency) {
    assertEquals(new NollPolynomial(noll, order, frequency), NollPolynomial.of(noll));
  }

  @Test
  void thoseWithNamesAreTheSame() {
    Map<Zernike, Integer> nolls =
        Map.of(
            Zernike.DEFOCUS, 4,
            Zernike.OBLIQUE_ASTIGMATISM, 5,
            Zernike.ASTIGMATISM, 6,
            Zernike.VERTICAL_COMA, 7,
            Zernike.HORIZONTAL_COMA, 8,
            Zernike.SPHERICAL, 11);
    nolls.forEach(
        (zernike, noll) ->
            assertEquals(
                zernike.at(0.4, -0.7), NollPolynomial.of(noll).at(0.4, -0.7), 1e-12, "" + noll));
  }

  @Test
  void theyAreOrthonormal() {
    for (int i = 1; i <= 24; i++) {
      for (int j = i; j <= 24; j++) {
        assertEquals(i == j ? 1 : 0, mean(i, j), 2e-3, i + ", " + j);
      }
    }
  }

  private static double mean(int i, int j) {
    double sum = 0;
    for (int ring = 0; ring < 100; ring++) {
      double radius = Math.sqrt((ring + 0.5) / 100);
      for (int ray = 0; ray < 16; ray++) {
        double x = radius * Math.cos(2 * Math.PI * ray / 16);
        double y = radius * Math.sin(2 * Math.PI * ray / 16);
        sum += NollPolynomial.of(i).at(x, y) * NollPolynomial.of(j).at(x, y);
      }
    }
    return sum / (100 * 16);
  }
}
