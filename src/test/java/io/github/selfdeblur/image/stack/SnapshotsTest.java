package io.github.selfdeblur.image.stack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import io.github.selfdeblur.Blobs;
import io.github.selfdeblur.grid.Grid;
import io.github.selfdeblur.options.PsfArea;
import io.github.selfdeblur.options.SelfDeblurOptions;
import io.github.selfdeblur.options.StackOptions;
import io.github.selfdeblur.options.choice.Method;
import io.github.selfdeblur.progress.Iteration;
import io.github.selfdeblur.progress.Monitor;
import io.github.selfdeblur.progress.Part;
import io.github.selfdeblur.progress.Wish;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotsTest {

  private static SelfDeblurOptions quick(int iterations) {
    return Blobs.quick(iterations).finish(Method.WIENER).threads(1).build();
  }

  private static StackOptions.Builder every(int iterations) {
    return StackOptions.builder().snapshotsEvery(iterations);
  }

  @Test
  void everyFewIterationsImageAndPsfBecomeSlices() {
    ImagePlus source = Hyperstacks.fiveDimensions();
    HyperstackDeblurring run =
        HyperstackDeblurring.of(
            source, quick(7), every(3).networkImages(true).build(), Monitor.NONE);
    ImagePlus images = run.snapshots().images(Snapshots.SUFFIX);
    ImagePlus psfs = run.snapshots().psfs(Snapshots.SUFFIX);
    assertEquals("cells-snapshots", images.getTitle());
    assertEquals("cells-PSF-snapshots", psfs.getTitle());
    assertArrayEquals(new int[] {48, 44, 1, 1, 2}, images.getDimensions());
    assertArrayEquals(new int[] {5, 5, 1, 1, 2}, psfs.getDimensions());
    assertEquals(0.1, images.getCalibration().pixelWidth);
    assertEquals(source.getDisplayRangeMax(), images.getDisplayRangeMax());
    for (int i = 1; i <= 2; i++) {
      String label = images.getStack().getSliceLabel(i);
      assertTrue(label.matches("iteration " + 3 * i + " of 7, full size, MSE [0-9.e-]+"), label);
      assertEquals(label, psfs.getStack().getSliceLabel(i));
      Grid psf = new Grid((float[]) psfs.getStack().getPixels(i), 5, 5);
      assertEquals(1, psf.sum(), 1e-5);
    }
    double mean = source.getProcessor().getStatistics().mean;
    assertEquals(mean, images.getStack().getProcessor(2).getStatistics().mean, mean);
  }

  @Test
  void ofSeveralPsfsInPartsAllAreTaken() {
    List<Iteration> watched = new ArrayList<>();
    Monitor listener =
        new Monitor() {
          @Override
          public void iterated(Iteration iteration) {
            watched.add(iteration);
          }

          @Override
          public Wish reached(double share, Part part) {
            assertEquals(Part.Kind.COURSE, part.kind());
            return Wish.GO_ON;
          }
        };
    HyperstackDeblurring run =
        HyperstackDeblurring.of(
            Hyperstacks.fiveDimensions(),
            quick(4),
            every(2).channels("all").psfArea(PsfArea.parse("4,2,40,36")).build(),
            listener);
    ImagePlus images = run.snapshots().images("");
    assertArrayEquals(new int[] {40, 36, 1, 1, 4}, images.getDimensions());
    assertTrue(images.getStack().getSliceLabel(3).startsWith("PSF 2 of 2, iteration 2 of 4, "));
    assertEquals(8, watched.size());
    assertEquals("CPU", watched.get(0).device());
    assertTrue(watched.get(0).noise() > 0);
  }

  @Test
  void noneAreTakenUnasked() {
    HyperstackDeblurring run =
        HyperstackDeblurring.of(
            Hyperstacks.fiveDimensions(), quick(2), every(0).build(), Monitor.NONE);
    assertNull(run.snapshots());
    run =
        HyperstackDeblurring.of(
            Hyperstacks.fiveDimensions(), quick(2), every(5).build(), Monitor.NONE);
    assertNull(run.snapshots(), "the run was over before the first one");
  }

  @Test
  void moreThanTheMemoryHoldsAreRefusedAtOnce() {
    SelfDeblurOptions days = quick(2_000_000_000);
    String refusal =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    HyperstackDeblurring.of(
                        Hyperstacks.fiveDimensions(), days, every(1).build(), Monitor.NONE))
            .getMessage();
    assertTrue(
        refusal.matches(
            "The 2000000000 snapshots and images of seeds take \\d+ MB of Java's memory, of which"
                + " \\d+ MB are free: take fewer, or give ImageJ more memory .*"),
        refusal);
    assertEquals(
        "The iterations between snapshots must be at least 0, got -1.",
        assertThrows(IllegalArgumentException.class, () -> every(-1).build()).getMessage());
  }
}
