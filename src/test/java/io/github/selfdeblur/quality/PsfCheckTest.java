package io.github.selfdeblur.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.selfdeblur.grid.Grid;
import org.junit.jupiter.api.Test;

class PsfCheckTest {

  @Test
  void borderCentroidAndPeak() {
    Grid psf = Drawn.rows(4, 0, 0, 0, 2, 0, 0, 6, 0, 0, 0, 0, 0);
    PsfCheck check = PsfCheck.of(psf);
    assertEquals(0.25, check.borderShare(), 1e-12);
    assertEquals(0.5 + 0.25, check.centroidX(), 1e-12);
    assertEquals(-0.25, check.centroidY(), 1e-12);
    assertEquals(0.75, check.peakShare(), 1e-12);
  }

  @Test
  void aPointHasAllFrequencies() {
    Grid point = Drawn.rows(3, 0, 0, 0, 0, 1, 0, 0, 0, 0);
    // The share of frequencies outside a circle of radius 0.25 in the square of side 1.
    double share = PsfCheck.shareBeyondOptics(point, 0.5, 0.4, 0.1);
    assertEquals(1 - Math.PI / 16, share, 0.01);
  }

  @Test
  void aWideGaussianStaysWithinTheOptics() {
    Grid wide =
        Drawn.plane(31, 31, (x, y) -> Math.exp(-(Math.pow(x - 15, 2) + Math.pow(y - 15, 2)) / 18));
    assertTrue(PsfCheck.shareBeyondOptics(wide, 0.5, 0.4, 0.1) < 1e-4);
  }

  @Test
  void refusesWhatIsNoMicroscope() {
    Grid point = Drawn.rows(1, 1);
    Exception refusal =
        assertThrows(
            IllegalArgumentException.class, () -> PsfCheck.shareBeyondOptics(point, 0, 0.5, 0.1));
    assertEquals("The numerical aperture must be a number above 0, got 0.0.", refusal.getMessage());
  }
}
