package io.github.selfdeblur.cli.benchmark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MicroSummaryTest {

  private static MicroScore score(String name, double photons, double given, double ceiling) {
    MicroScore.Blind run = new MicroScore.Blind(given, 0.9, 5);
    return new MicroScore(name, photons, 20, 22, Map.of(Told.GIVEN, run), ceiling);
  }

  private static final List<MicroScore> SCORES =
      List.of(
          score("cells__haze__lo", 4000, 23, 24),
          score("cells__drift__lo", 4000, 22, 24),
          score("chart__haze__lo", 4000, 21, 24),
          score("chart__drift__lo", 4000, 19.5, 20.5),
          score("cells__haze__hi", 200, 20, 20.5));

  @Test
  void sharesOfImagesWithRoomAndTheWorstOfAll() {
    assertEquals(
        List.of(
            "low noise: the true PSF gains 1 dB or more on 3 of 4 images",
            "  mean share there: nominal 0.500, given 0.500",
            "  worst, given: -0.50 dB to the blurred image (chart__drift__lo), -2.50 dB to the"
                + " nominal PSF (chart__drift__lo)",
            "  mean share given without one specimen: 0.250 to 0.625",
            "  mean share given without one blur: 0.500 to 0.500",
            "high noise: the true PSF gains 1 dB or more on 0 of 1 images",
            "  worst, given: +0.00 dB to the blurred image (cells__haze__hi), -2.00 dB to the"
                + " nominal PSF (cells__haze__hi)",
            "  mean share given without one specimen: too few images",
            "  mean share given without one blur: too few images"),
        MicroSummary.lines(SCORES, List.of(Told.GIVEN)));
  }

  @Test
  void aRowHasAValueForEachColumn() {
    assertEquals(
        List.of(
            "blurred",
            "nominal",
            "given",
            "nothing",
            "true_psf",
            "nominal_share",
            "given_share",
            "nothing_share",
            "given_loss",
            "nothing_loss",
            "given_similarity",
            "nothing_similarity",
            "given_seconds",
            "nothing_seconds"),
        MicroScore.columns());
    double none = Double.NaN;
    assertArrayEquals(
        new double[] {20, 22, 23, none, 24, 0.5, 0.75, none, -1, none, 0.9, none, 5, none},
        SCORES.get(0).row());
  }
}
