package io.github.selfdeblur.command.dialog.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FactorSliderTest {

  @Test
  void theMiddleIsOneAndTheLeftEndIsLargest() {
    assertEquals("1", FactorSlider.text(0));
    assertEquals("4", FactorSlider.text(-20));
    assertEquals("0.25", FactorSlider.text(20));
    assertEquals("0.5", FactorSlider.text(10));
  }

  @Test
  void itStandsWhereTheValueIs() {
    for (int place = -20; place <= 20; place++) {
      assertEquals(place, FactorSlider.place(FactorSlider.text(place)), 1);
    }
    assertEquals(-20, FactorSlider.place("17"));
    assertEquals(20, FactorSlider.place("0"));
    assertEquals(0, FactorSlider.place("1."));
    assertEquals(0, FactorSlider.place("one"));
  }
}
