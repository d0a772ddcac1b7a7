package io.github.selfdeblur.image.optics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.Prefs;
import io.github.selfdeblur.options.choice.Modality;
import io.github.selfdeblur.options.optics.OpticsClues;
import io.github.selfdeblur.options.optics.Quantity;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MicroscopesTest {

  @AfterEach
  void forget() {
    Prefs.set("selfdeblur.microscopes", "");
  }

  private static Microscope own(double aperture) {
    return new Microscope("left 60x", aperture, 1.515, 60, 6.5, 0, Modality.CONFOCAL);
  }

  @Test
  void noneTellsNothing() {
    assertEquals(OpticsClues.NONE, Microscopes.clues("none"));
    assertEquals(OpticsClues.NONE, Microscopes.clues(" "));
  }

  @Test
  void theBuiltInOnesTell() {
    assertEquals(
        "NA 1.4 (microscope 63x/1.4 oil confocal), oil 1.518 (microscope 63x/1.4 oil confocal),"
            + " confocal (microscope 63x/1.4 oil confocal)",
        Microscopes.clues("63X/1.4 oil confocal").describe());
  }

  @Test
  void ownOnesAreKeptReplacedAndDeleted() {
    Microscopes.keep(own(1.2));
    Microscopes.keep(own(1.4));
    assertEquals(List.of(own(1.4)), Microscopes.own());
    assertTrue(Microscopes.all().containsAll(Microscopes.BUILT_IN));
    assertEquals("left 60x: NA 1.4, pixel 0.1083 µm, oil 1.515, confocal", own(1.4).text());
    Microscopes.delete("LEFT 60x");
    assertEquals(List.of(), Microscopes.own());
  }

  @Test
  void whatIsDamagedIsLeftOut() {
    Prefs.set("selfdeblur.microscopes", "nonsense\n" + own(1.4).line() + "\na\tb\tc\td\te\tf\tg");
    assertEquals(List.of(own(1.4)), Microscopes.own());
  }

  @Test
  void linesOfBeforeWavelengthsWereKeptAreRead() {
    Prefs.set("selfdeblur.microscopes", "left 60x\t1.4\t1.515\t60.0\t6.5\tconfocal");
    assertEquals(List.of(own(1.4)), Microscopes.own());
  }

  @Test
  void ofAnImageOnlyTheObjectiveIsKept() {
    OpticsClues told =
        OpticsClues.NONE
            .with(Quantity.NA, 1.3, "info")
            .with(Quantity.PIXEL, 0.1, "calibration")
            .with(Quantity.EMISSION, 0.6, "info");
    OpticsClues given = OpticsClues.NONE.with(Quantity.EMISSION, 0.52, "given");
    Microscopes.keep(Microscope.of("mine", given, told));
    assertEquals("NA 1.3, emission 520 nm, widefield", Microscopes.clues("mine").describeAlone());
    OpticsClues sized = given.with(Quantity.PIXEL, 0.07, "given");
    Microscopes.keep(Microscope.of("mine", sized, told));
    assertEquals(0.07, Microscopes.clues("mine").number(Quantity.PIXEL).orElseThrow(), 1e-9);
    refused(
        "A microscope must have a numerical aperture, which is neither given nor told by the"
            + " image.",
        () -> Microscope.of("mine", given, OpticsClues.NONE));
  }

  @Test
  void badOnesAreRefused() {
    refused(
        "The microscope must be one of your own, of which there are none, got 'x'.",
        () -> Microscopes.delete("x"));
    refused(
        "A microscope of your own must have a name of its own, got '63x/1.4 oil confocal'.",
        () ->
            Microscopes.keep(
                new Microscope("63x/1.4 oil confocal", 1.4, 0, 0, 0, 0, Modality.WIDEFIELD)));
    refused(
        "A microscope's name must have letters, and no brackets or =, got ''.",
        () -> new Microscope(" ", 1.4, 0, 0, 0, 0, Modality.WIDEFIELD));
    refused("No microscope has such a number: NA 14, must be from 0.02 to 1.7.", () -> own(14));
    assertThrows(IllegalArgumentException.class, () -> Microscopes.clues("unheard of"));
  }

  private static void refused(String sentence, Executable making) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, making).getMessage());
  }
}
