package io.github.selfdeblur.blind.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.selfdeblur.deconvolve.lucy.SimulatedStack;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.Optics;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.optics.LightSheet;
import io.github.selfdeblur.progress.Progress;
import io.github.selfdeblur.psf.volume.Aberrations;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SheetSearchTest {

  private static final Optics SHEET =
      SimulatedStack.WATER.with(
          Modality.LIGHT_SHEET, OptionalDouble.empty(), OptionalDouble.empty());
  private static final LightSheet THIN = new LightSheet(0.8, 0.4);

  private static Optics found(Optics known, Optics real) {
    Grid stack = SimulatedStack.of(real, Aberrations.NONE, 1000).blurry();
    return SheetSearch.of(stack, new StackLight(1, 0.001), known, 1, Progress.NONE);
  }

  @Test
  void aSheetIsFoundWhereItIsNotDescribed() {
    LightSheet sheet = found(SHEET, SHEET.with(THIN)).sheet().orElseThrow();
    assertEquals(THIN.waistUm(), sheet.waistUm(), 0.2);
    assertEquals(THIN.offsetUm(), sheet.offsetUm(), 0.15);
  }

  @Test
  void aSheetThatIsDescribedOrThickerThanTheStackStaysSo() {
    Optics known = SHEET.with(THIN);
    assertSame(known, found(known, known));
    assertSame(SimulatedStack.WATER, found(SimulatedStack.WATER, SimulatedStack.WATER));
  }
}
