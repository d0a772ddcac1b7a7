package io.github.selfdeblur.psf.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupportSearchTest {

  /** Its penalty is the distance from {@code side}. */
  private static PsfCandidate candidate(Support support, int side) {
    Grid psf =
        new Grid(new float[support.width() * support.height()], support.width(), support.height());
    return new PsfCandidate(psf, Math.abs(support.width() - side), null);
  }

  private static Grid likeliest(Support largest, int side) {
    return SupportSearch.within(largest, true, support -> List.of(candidate(support, side)))
        .stream()
        .min(Comparator.comparingDouble(PsfCandidate::penalty))
        .orElseThrow()
        .psf();
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 19, 21, 27, 31})
  void findsTheSideOfThePsfWithinOneThatIsTooLarge(int side) {
    assertEquals(side, likeliest(new Support(31, 31), side).width());
  }

  @Test
  void keepsTheShapeOfTheSupport() {
    Grid found = likeliest(new Support(41, 21), 29);

    assertEquals(29, found.width());
    assertEquals(15, found.height(), 3);
  }

  @Test
  void triesNothingLargerThanAskedForAndNothingTwice() {
    Set<Support> tried = ConcurrentHashMap.newKeySet();
    SupportSearch.within(
        new Support(20, 20),
        false,
        support -> {
          assertTrue(tried.add(support), support::toString);
          assertTrue(support.width() <= 20, support::toString);
          return List.of(candidate(support, 40));
        });
    assertTrue(tried.contains(new Support(20, 20)));
    assertTrue(tried.size() > 3);
  }

  @Test
  void aSmallSupportStaysAsItIs() {
    assertEquals(5, likeliest(new Support(5, 5), 3).width());
  }
}
