package io.github.selfdeblur.command.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import io.github.selfdeblur.options.rows.Answers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sentence below the fields. */
class RunOutlookTest {

  private static ImagePlus stack() {
    ImagePlus stack = IJ.createImage("stack", "16-bit black", 16, 16, 8);
    stack.getCalibration().setUnit("micron");
    stack.getCalibration().pixelWidth = 0.05;
    stack.getCalibration().pixelHeight = 0.05;
    stack.getCalibration().pixelDepth = 0.2;
    return stack;
  }

  private static Outlook of(String... keysAndValues) {
    Map<String, String> answers = new java.util.HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      answers.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return new RunOutlook().of(stack(), new Answers(answers));
  }

  @Test
  void aStackWithoutOpticsIsDoubtful() {
    Outlook outlook = of();
    assertEquals(Outlook.Kind.DOUBTFUL, outlook.kind());
    assertTrue(outlook.sentence().endsWith("So slices are deblurred one by one."));
    assertFalse(outlook.volume());
  }

  @Test
  void withOpticsItIsAVolume() {
    Outlook outlook = of("na", "1.2", "wavelength", "520");
    assertEquals(Outlook.Kind.GOOD, outlook.kind(), outlook.sentence());
    assertTrue(outlook.sentence().startsWith("Optics: NA 1.2 (given)"), outlook.sentence());
    assertTrue(outlook.volume());
    String[] widths = outlook.psf().orElseThrow().widths().split("[^0-9.]+");
    assertEquals(0.51 * 0.52 / 1.2, Double.parseDouble(widths[0]), 0.02); // of an Airy disc
    double along = 0.88 * 0.52 / (1.33 - Math.sqrt(1.33 * 1.33 - 1.2 * 1.2));
    assertEquals(along, Double.parseDouble(widths[1]), 0.06);
  }

  @Test
  void nanometresHaveAKeyOfTheirOwn() {
    Outlook outlook = of("na", "1.2", "emission", "520");
    assertEquals(of("na", "1.2", "wavelength", "0.52").sentence(), outlook.sentence());
    assertTrue(outlook.volume());
    String wrong = of("na", "1.2", "emission", "0.52").sentence();
    assertEquals("The emission must be from 200 to 2000 nm, got 0.52.", wrong);
  }

  @Test
  void coarsePixelsAreDoubtful() {
    Outlook outlook = of("na", "1.4", "wavelength", "520", "pixel", "0.2");
    assertEquals(Outlook.Kind.DOUBTFUL, outlook.kind());
    assertTrue(outlook.sentence().contains("0.2 µm"), outlook.sentence());
  }

  @Test
  void aBrokenRuleIsWrong() {
    Outlook outlook = of("na", "1.8", "wavelength", "520");
    assertEquals(Outlook.Kind.WRONG, outlook.kind());
    assertTrue(outlook.sentence().contains("1.8"), outlook.sentence());
  }
}
