package io.github.selfdeblur.options;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.selfdeblur.options.choice.Named;
import io.github.selfdeblur.options.choice.OutputType;
import io.github.selfdeblur.options.choice.PsfPer;
import io.github.selfdeblur.options.choice.PsfPlane;
import io.github.selfdeblur.options.rows.StackRows;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class StackOptionsTest {

  private static int[] positions(String text) {
    return new Positions("slices", text).of(3, 7);
  }

  private static String refusal(Executable work) {
    return assertThrows(IllegalArgumentException.class, work).getMessage();
  }

  @Test
  void positionsByNameAndNumber() {
    assertArrayEquals(new int[] {3}, positions("current"));
    assertArrayEquals(new int[] {1, 2, 3, 4, 5, 6, 7}, positions(" All "));
    assertArrayEquals(new int[] {1, 3, 4, 5}, positions("1, 3-5"));
    assertArrayEquals(new int[] {7, 2}, positions("7,2"));
  }

  @Test
  void positionsThatAreNone() {
    for (String none : new String[] {"", "some", "1,", "1-2-3", "-1"}) {
      assertEquals(
          "slices must be current, all or numbers such as 1,3-5, got '" + none + "'.",
          refusal(() -> positions(none)));
    }
    assertEquals(
        "slices must be rising and from 1 to 7, got 5-8.", refusal(() -> positions("1,5-8")));
    assertEquals("slices must be rising and from 1 to 7, got 0.", refusal(() -> positions("0")));
    assertEquals(
        "slices must be rising and from 1 to 7, got 4-2.", refusal(() -> positions("4-2")));
    assertEquals(
        "slices must name each position once, got 2 twice.", refusal(() -> positions("1-3,2")));
  }

  @Test
  void areasByNameAndCoordinates() {
    assertEquals(PsfArea.AUTO, PsfArea.parse("Auto"));
    assertEquals(PsfArea.Rule.WINDOW, PsfArea.parse("window").rule());
    assertEquals(
        Optional.of(new PsfArea.Part(10, 0, 64, 32)), PsfArea.parse("10, 0, 64,32").given());
    assertEquals(
        "PSF area must be auto, image, selection, window or X,Y,W,H in px, got '1,2,3'.",
        refusal(() -> PsfArea.parse("1,2,3")));
  }

  @Test
  void choicesThatAreNone() {
    assertEquals(
        "PSF per must be one of channel, plane, image, got 'slice'.",
        refusal(() -> Named.parse(PsfPer.class, StackRows.PSF_PER.name(), "slice")));
    assertEquals(
        "PSF plane must be one of sharpest, current, got 'first'.",
        refusal(() -> Named.parse(PsfPlane.class, StackRows.PSF_PLANE.name(), "first")));
    assertEquals(
        "Output must be one of 32-bit, input, got '8'.",
        refusal(() -> Named.parse(OutputType.class, "Output", "8")));
  }
}
