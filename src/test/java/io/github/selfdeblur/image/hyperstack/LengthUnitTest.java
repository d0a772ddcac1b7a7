package io.github.selfdeblur.image.hyperstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthUnitTest {

  @ParameterizedTest
  @CsvSource({
    "um, 1",
    "UM, 1",
    "\u00b5m, 1",
    "\u03bcm, 1",
    "micron, 1",
    "Microns, 1",
    "micrometre, 1",
    "Micrometers, 1",
    "MICROMETER, 1",
    "\u00b5meter, 1",
    "nm, 0.001",
    "nanometers, 0.001",
    "Nanometre, 0.001",
    "pm, 0.000001",
    "picometres, 0.000001",
    "\u00c5, 0.0001",
    "\u212b, 0.0001",
    "Angstroms, 0.0001",
    "\u00c5ngstr\u00f6m, 0.0001",
    "mm, 1000",
    "millimeters, 1000",
    "cm, 10000",
    "centimetre, 10000",
    "m, 1000000",
    "Metres, 1000000",
    "' um ', 1"
  })
  void knowsLengthsAsPeopleWriteThem(String unit, double um) {
    assertEquals(um, LengthUnit.um(unit).orElseThrow(), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pixel", "pixels", "px", "inch", "Inches", "\"", "dpi", "s", "furlong", ""})
  void othersAreNone(String unit) {
    assertEquals(OptionalDouble.empty(), LengthUnit.um(unit));
  }

  @Test
  void paperIsNoSpecimen() {
    assertTrue(LengthUnit.isOfPrint("Inches"));
    assertFalse(LengthUnit.isOfPrint("micron"));
    assertTrue(LengthUnit.isNone("pixels"));
  }
}
