package io.github.selfdeblur.image.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.measure.ResultsTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResultTest {

  private static Result of(String method, double... psnr) {
    List<Result.Run> runs =
        Stream.of(psnr)
            .flatMapToDouble(java.util.Arrays::stream)
            .mapToObj(dB -> new Result.Run(null, null, true, Map.of("psnr_db", dB)))
            .toList();
    return new Result(method, runs);
  }

  /** By hand: a mean of 3, squares of deviations 4 + 1 + 9 = 14, of them half. */
  @Test
  void severalSeedsAreAMeanAndAStandardDeviation() {
    Result result = of("fast", 1, 2, 6);
    assertEquals(3, result.numbers().get("psnr_db"), 1e-12);
    assertEquals(Math.sqrt(7), result.deviations().get("psnr_db"), 1e-12);
  }

  @Test
  void theyAreTwoRowsOfTheTable() {
    Comparison comparison =
        new Comparison(null, null, null, List.of(of("blurry", 20), of("fast", 1, 2, 6)));
    ResultsTable table = Tables.of(comparison);
    assertEquals(3, table.size());
    assertEquals("blurry", table.getLabel(0));
    assertEquals("fast (mean of 3 seeds)", table.getLabel(1));
    assertEquals("fast (standard deviation of 3 seeds)", table.getLabel(2));
    assertEquals(3, table.getValue("psnr_db", 1), 1e-12);
    assertEquals(Math.sqrt(7), table.getValue("psnr_db", 2), 1e-12);
  }
}
