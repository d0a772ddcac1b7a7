package io.github.selfdeblur.image.stack;

import static io.github.selfdeblur.image.stack.Hyperstacks.WIDTH;
import static io.github.selfdeblur.image.stack.Hyperstacks.values;
import static io.github.selfdeblur.image.stack.QuickDeblurring.QUICK;
import static io.github.selfdeblur.image.stack.QuickDeblurring.refusal;
import static io.github.selfdeblur.image.stack.QuickDeblurring.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.Roi;
import ij.process.FloatProcessor;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.PsfArea;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.PsfPer;
import io.github.selfdeblur.options.choice.PsfPlane;
import io.github.selfdeblur.progress.Monitor;
import java.awt.Rectangle;
import org.junit.jupiter.api.Test;

/** In which plane, and in which part of it, a PSF is sought. */
class PsfSearchTest {

  @Test
  void onePsfForAllFromTheCurrentPlane() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    source.setPosition(2, 1, 2);
    HyperstackDeblurring run =
        run(
            source,
            StackOptions.builder()
                .channels("all")
                .slices("all")
                .frames("1")
                .psfPer(PsfPer.IMAGE)
                .psfPlane(PsfPlane.CURRENT));
    assertEquals(1, run.psfs().getStackSize());
    assertEquals("c:2 z:1 t:2", run.runs().get(0).plane());
    assertEquals(6, run.runs().get(0).planes());
  }

  @Test
  void theSelectionIsWhereThePsfIsSought() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    source.setRoi(new OvalRoi(4, 6, 32, 30));
    StackEar ear = new StackEar();
    HyperstackDeblurring run = run(source, StackOptions.builder(), ear);
    assertEquals(WIDTH, run.deblurred().getWidth());
    assertEquals("32×30 px at 4, 6", run.runs().get(0).area());
    assertEquals(
        "PSF for 1 plane, sought in plane c:1 z:1 t:1, in 32×30 px at 4, 6.", ear.notes.get(1));
    Roi marked = run.deblurred().getOverlay().get("PSF area");
    assertEquals(new Rectangle(4, 6, 32, 30), marked.getBounds());
    assertNull(source.getOverlay().get("PSF area"), "the source is left alone");
    // The PSF is that of the part.
    source.setRoi(new Roi(4, 6, 32, 30));
    ImagePlus part = new ImagePlus("part", source.getStack().getProcessor(1).duplicate());
    part.setRoi(4, 6, 32, 30);
    ImageDeblurring alone = ImageDeblurring.of(part.crop(), QUICK, Monitor.NONE);
    assertArrayEquals(values(alone.psf(), 1), values(run.psfs(), 1));
    // Without it: another one.
    HyperstackDeblurring whole =
        run(source, StackOptions.builder().psfArea(PsfArea.parse("image")));
    assertEquals("48×44 px at 0, 0", whole.runs().get(0).area());
    assertNull(whole.deblurred().getOverlay().get("PSF area"));
  }

  @Test
  void areasThatCannotBe() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    StackOptions.Builder selection = StackOptions.builder().psfArea(PsfArea.parse("selection"));
    String none =
        "PSF area selection needs an area selection in the image, but cells has none: draw one or"
            + " choose another PSF area.";
    assertEquals(none, refusal(source, selection));
    source.setRoi(new Line(1, 1, 20, 20));
    assertEquals(none, refusal(source, selection));
    source.setRoi(new Roi(0, 0, 4, 40));
    assertEquals(
        "In the PSF's area, 4×40 px at 0, 0: the PSF must fit into the image, got a PSF of 5×5 px for"
            + " an image of 4×40 px.",
        refusal(source, selection));
    assertEquals(
        "The PSF's area must lie in the image of 48×44 px, got 20×20 px at 30, 30.",
        refusal(source, StackOptions.builder().psfArea(PsfArea.parse("30,30,20,20"))));
  }

  @Test
  void aLargePlaneIsSearchedInItsWindow() {
    FloatProcessor large = new FloatProcessor(600, 300);
    large.setValue(100);
    large.fill();
    Grid blobs = Blobs.blurred(200, 200, 1000);
    large.insert(new FloatProcessor(200, 200, blobs.values()), 390, 60);
    ImagePlus source = new ImagePlus("large", large);
    HyperstackDeblurring run = run(source, StackOptions.builder());
    Rectangle window = run.deblurred().getOverlay().get("PSF area").getBounds();
    assertEquals(256, window.width);
    assertTrue(window.contains(390, 60, 200, 200), window.toString());
  }
}
