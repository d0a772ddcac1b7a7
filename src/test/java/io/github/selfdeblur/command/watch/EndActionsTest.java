package io.github.selfdeblur.command.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.IJ;
import ij.ImagePlus;
import io.github.selfdeblur.image.stack.HyperstackDeblurring;
import io.github.selfdeblur.image.stack.HyperstackDeblurring.PsfRun;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.window.RunEnd.Action;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be done after a run that found several PSFs. */
class EndActionsTest {

  @ParameterizedTest
  @CsvSource({
    "2, 1, 2, 1, 1, true", // of each channel
    "2, 9, 2, 9, 1, true", // volumes
    "2, 1, 1, 1, 3, false", // of planes
    "1, 9, 1, 1, 9, false"
  })
  void methodsAreComparedWithThePsfOfAChannel(
      int channels, int slices, int psfChannels, int psfSlices, int psfFrames, boolean can) {
    ImagePlus source = stack(channels, slices, 1);
    ImagePlus psfs = stack(psfChannels, psfSlices, psfFrames);
    PsfRun run = new PsfRun("c:1 z:1 t:1", "all", 1, null, Map.of());
    HyperstackDeblurring result =
        new HyperstackDeblurring(source, psfs, null, null, null, List.of(run, run));
    Action compare =
        EndActions.of(source, result, StackOptions.builder().build(), 1).stream()
            .filter(action -> action.name().equals("Compare"))
            .findFirst()
            .orElseThrow();
    assertEquals(can, compare.work().isPresent(), compare.help());
  }

  @Test
  void theMethodOfTheResultIsAmongThoseCompared() {
    assertEquals("micrograph," + Method.USUAL, EndActions.compared(Method.MICROGRAPH));
    assertEquals(Method.USUAL, EndActions.compared(Method.SPARSE));
    assertEquals(Method.USUAL, EndActions.compared(Method.NETWORK));
  }

  private static ImagePlus stack(int channels, int slices, int frames) {
    return IJ.createHyperStack("stack", 8, 8, channels, slices, frames, 32);
  }
}
