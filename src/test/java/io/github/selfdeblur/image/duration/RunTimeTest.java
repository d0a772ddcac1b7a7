package io.github.selfdeblur.image.duration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.IJ;
import ij.ImagePlus;
import ij.Prefs;
import io.github.selfdeblur.options.Positions;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.PsfModel;
import io.github.selfdeblur.options.schedule.Preset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Times as the documents have them, and as this machine has shown them. */
class RunTimeTest {

  @AfterEach
  void forget() {
    Prefs.set("selfdeblur.pace.networks", 0);
    Prefs.set("selfdeblur.pace.micrograph", 0);
  }

  private static RunTime of(PsfModel model, Preset preset, int side, int slices, String chosen) {
    ImagePlus image = IJ.createImage("black", side, side, slices, 8);
    SelfDeblurOptions options = SelfDeblurOptions.preset(preset).psfModel(model).build();
    return RunTime.of(image, options, StackOptions.builder().slices(chosen).build());
  }

  private static double seconds(PsfModel model, Preset preset, int side) {
    return of(model, preset, side, 1, Positions.CURRENT).seconds();
  }

  @Test
  void aMicrographAndNetworksTakeWhatTheDocumentsSay() {
    assertEquals(5, seconds(PsfModel.MICROGRAPH, Preset.FAST, 256), 1);
    assertEquals(61, seconds(PsfModel.FREE, Preset.FAST, 255), 1e-9);
  }

  @Test
  void morePixelsIterationsAndSlicesTakeLonger() {
    double small = seconds(PsfModel.FREE, Preset.FAST, 255);
    assertEquals(3.5, seconds(PsfModel.FREE, Preset.FAST, 510) / small, 0.5);
    assertEquals(1.5, seconds(PsfModel.FREE, Preset.BALANCED, 255) / small, 0.2);
    double one = seconds(PsfModel.MICROGRAPH, Preset.FAST, 256);
    double all = of(PsfModel.MICROGRAPH, Preset.FAST, 256, 11, "all").seconds();
    assertEquals(3, all / one, 1); // with one PSF
  }

  @Test
  void whatNobodyHasSeenIsARange() {
    assertEquals("about 30 s to 2 min", of(PsfModel.FREE, Preset.FAST, 255, 1, "1").text());
  }

  @Test
  void aRunThatWasSeenMakesItANumber() {
    Pace.NETWORKS.remember(0.5);
    assertEquals("about 30 s on this machine", of(PsfModel.FREE, Preset.FAST, 255, 1, "1").text());
    Pace.NETWORKS.remember(2);
    assertEquals(1, Pace.NETWORKS.known().orElseThrow(), 1e-9);
    Pace.NETWORKS.remember(1e9); // a machine that slept
    assertEquals(1, Pace.NETWORKS.known().orElseThrow(), 1e-9);
  }

  @Test
  void timesAreSaidAsPeopleSayThem() {
    assertEquals("about 1 s", Spans.text(0.1, 0.2));
    assertEquals("about 3 to 10 s", Spans.text(3.1, 12.4));
    assertEquals("about 2 min", Spans.text(120, 130));
    assertEquals("about 40 s to 3 min", Spans.text(41, 170));
    assertEquals("about 2 to 8 h", Spans.text(7300, 28000));
  }
}
